/** Burden in Vietnamese. */
import type { BurdenTexts } from "../../burden/burden-texts.js";
import type { BurdenFigure } from "../../burden/compare-burden.js";
import { amounts } from "../amounts.js";

const { number, money } = amounts("vi");

const minutes = (value: number): string => {
  const [hours, rest] = [Math.floor(value / 60), Math.round(value % 60)];
  return hours === 0 ? `${number(Math.round(value))} phút` : rest === 0 ? `${number(hours)} giờ` : `${number(hours)} giờ ${rest} phút`;
};

const isMoney = new Set<BurdenFigure>(["fees", "expenses", "cost"]);

const value: BurdenTexts["value"] = (figure, amount, currency) => {
  if (isMoney.has(figure)) return currency === undefined ? number(Math.round(amount)) : money(Math.round(amount), currency);
  return figure === "minutes" || figure === "totalMinutes" ? minutes(amount) : number(amount);
};

export const burden: BurdenTexts = {
  paths: { cheapest: "Nhẹ nhất", typical: "Thường gặp", worst: "Nặng nhất" },
  figures: {
    minutes: "Thời gian điền",
    questions: "Số câu hỏi",
    documents: "Số giấy tờ",
    certifiedCopies: "Bản sao có chứng thực",
    trips: "Số lần đi lại",
    fees: "Phí, lệ phí",
    totalMinutes: "Tổng thời gian, kể cả giấy tờ và đi lại",
    expenses: "Chi phí chứng thực và đi lại",
    cost: "Tổng chi phí, kể cả thời gian và phí, lệ phí",
  },
  value,
  change: (figure, by, currency) => `${by > 0 ? "tăng" : "giảm"} ${value(figure, Math.abs(by), currency)}`,
  settings: {
    hourlyRate: "Giá trị một giờ của người dân",
    secondsShort: "Thời gian cho câu trả lời ngắn",
    secondsUsual: "Thời gian cho câu trả lời thông thường",
    secondsLong: "Thời gian cho câu trả lời dài",
    wordsPerMinute: "Tốc độ đọc",
    rowsAtMost: "Số dòng của danh sách ở trường hợp nặng nhất",
    minutesPerDocument: "Thời gian tìm và đính kèm một giấy tờ",
    certifyCost: "Giá một bản sao chứng thực",
    tripMinutes: "Thời gian một lần đi và về",
    tripCost: "Chi phí một lần đi và về",
    resultTrips: "Số lần đi nhận kết quả",
    applicationsPerYear: "Số hồ sơ trong một năm",
  },
  unit(name, currency) {
    const unit = currency === "VND" ? "đồng" : currency;
    if (name === "hourlyRate") return `${unit} một giờ`;
    if (name.startsWith("seconds")) return "giây";
    if (name.endsWith("Cost")) return unit;
    if (name === "wordsPerMinute") return "chữ một phút";
    if (name === "rowsAtMost") return "dòng";
    if (name === "resultTrips") return "lần";
    return name === "applicationsPerYear" ? "hồ sơ" : "phút";
  },
};
