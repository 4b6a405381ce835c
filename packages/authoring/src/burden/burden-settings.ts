/**
 * What an application costs people, as figures with their sources. They are assumptions for a department to replace, after the Standard
 * Cost Model: price = time × hourly rate + money spent. There is no official hourly rate: without one no cost is worked out.
 */
import type { Text } from "@hoso/contract";

export interface Figure {
  readonly value: number;
  /** Where it comes from, shown beside it. */
  readonly source: Text;
  readonly year?: number | undefined;
}

/** Figures that hold for every procedure of a city, in the order in which they are shown. */
export const cityFigureNames = [
  "hourlyRate",
  "minutesPerDocument",
  "certifyCost",
  "tripMinutes",
  "tripCost",
  "resultTrips",
  "rowsAtMost",
  "wordsPerMinute",
  "secondsShort",
  "secondsUsual",
  "secondsLong",
] as const;
export type CityFigureName = (typeof cityFigureNames)[number];
/** How many applications come in a year is each procedure's own. */
export type FigureName = CityFigureName | "applicationsPerYear";

export interface BurdenSettings {
  /** ISO 4217 code of all costs in `figures`. */
  readonly currency: string;
  /** `hourlyRate` and `applicationsPerYear` may be missing. */
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  /** How long an answer takes, by kind of field; kinds not named take the usual time. */
  readonly kinds: Readonly<Record<string, "none" | "short" | "usual" | "long">>;
}

const demarche: Text = {
  vi: "Démarche Numérique (Pháp): 10 giây, 1 phút hoặc 3 phút cho mỗi loại câu hỏi; đọc 140 chữ một phút",
  en: "Démarche Numérique (France): 10 seconds, 1 minute or 3 minutes by kind of question; 140 words read a minute",
};
const assumed: Text = {
  vi: "Giả định; sở, ngành thay bằng số liệu của mình",
  en: "Assumption; to be replaced by the department's own figure",
};

export const defaultBurdenSettings: BurdenSettings = {
  currency: "VND",
  figures: {
    secondsShort: { value: 10, source: demarche },
    secondsUsual: { value: 60, source: demarche },
    secondsLong: { value: 180, source: demarche },
    wordsPerMinute: { value: 140, source: demarche },
    rowsAtMost: { value: 5, source: assumed },
    minutesPerDocument: { value: 3, source: demarche },
    certifyCost: {
      value: 4000,
      source: {
        vi: "Thông tư 226/2016/TT-BTC: 2.000 đồng một trang; giả định mỗi bản hai trang",
        en: "Circular 226/2016/TT-BTC: VND 2,000 a page; two pages a copy assumed",
      },
      year: 2016,
    },
    tripMinutes: { value: 60, source: assumed },
    tripCost: { value: 20_000, source: assumed },
    resultTrips: {
      value: 0,
      source: {
        vi: "Nhận kết quả trực tuyến hoặc qua bưu chính; đặt là 1 nếu phải đến nhận",
        en: "The result comes online or by post; set to 1 where it must be fetched",
      },
    },
  },
  kinds: {
    note: "none",
    computed: "none",
    group: "none",
    list: "none",
    text: "short",
    "person-name": "short",
    phone: "short",
    email: "short",
    integer: "short",
    number: "short",
    money: "short",
    percent: "short",
    date: "short",
    "partial-date": "short",
    month: "short",
    time: "short",
    choice: "short",
    choices: "short",
    "yes-no": "short",
    "long-text": "long",
    signature: "usual",
  },
};

/** The assumed settings with a city's or a department's figures in their place. */
export const burdenSettings = (figures: BurdenSettings["figures"]): BurdenSettings => ({
  ...defaultBurdenSettings,
  figures: { ...defaultBurdenSettings.figures, ...figures },
});
