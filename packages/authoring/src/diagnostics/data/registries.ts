/**
 * What public registries already hold, so that nobody need be asked: by the words a field or a paper goes by. A city gives its own list
 * in `options.registries`; this one is the national registries that Decree 224/2026 lets every procedure look into.
 */
import type { Text } from "@hoso/contract";

export interface RegistryItem {
  readonly registry: string;
  readonly item: string;
  readonly title: Text;
  /** A fact about the person or business that a number names; or a paper. */
  readonly holds: "fact" | "paper";
  /** Kinds of fields that may hold the fact; absent: any. */
  readonly kinds?: readonly string[];
  /** Labels by language, in lower case: the whole label, or with `…` its beginning. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

const population = (item: string, vi: string, en: string, kinds: readonly string[], labels: RegistryItem["labels"]): RegistryItem => ({
  registry: "population",
  item,
  title: { vi, en },
  holds: "fact",
  kinds,
  labels,
});

export const defaultRegistries: readonly RegistryItem[] = [
  population("fullName", "họ tên", "full name", ["person-name", "text"], {
    vi: ["họ tên", "họ và tên", "họ, chữ đệm và tên", "họ, chữ đệm, tên", "họ và tên khai sinh", "họ, tên"],
    en: ["full name", "name", "name and surname"],
  }),
  population("dateOfBirth", "ngày sinh", "date of birth", ["date", "partial-date"], {
    vi: ["ngày sinh", "ngày, tháng, năm sinh", "ngày tháng năm sinh", "năm sinh"],
    en: ["date of birth", "birth date", "year of birth"],
  }),
  population("sex", "giới tính", "sex", ["choice"], { vi: ["giới tính"], en: ["sex", "gender"] }),
  population("residence", "nơi thường trú", "permanent residence", ["address", "text", "long-text"], {
    vi: ["nơi thường trú", "địa chỉ thường trú", "nơi cư trú", "hộ khẩu thường trú", "nơi đăng ký thường trú"],
    en: ["permanent residence", "residence", "place of residence", "permanent address"],
  }),
  population("currentAddress", "nơi ở hiện tại", "current address", ["address", "text", "long-text"], {
    vi: ["nơi ở hiện tại", "chỗ ở hiện tại", "nơi ở hiện nay", "nơi tạm trú"],
    en: ["current address", "current residence"],
  }),
  population("nationality", "quốc tịch", "nationality", ["text", "choice", "search"], { vi: ["quốc tịch"], en: ["nationality", "citizenship"] }),
  population("ethnicity", "dân tộc", "ethnicity", ["text", "choice", "search"], { vi: ["dân tộc"], en: ["ethnicity", "ethnic group"] }),
  population("homeTown", "quê quán", "home town", ["address", "text"], { vi: ["quê quán"], en: ["home town", "place of origin"] }),
  population("maritalStatus", "tình trạng hôn nhân", "marital status", ["choice", "text"], {
    vi: ["tình trạng hôn nhân"],
    en: ["marital status"],
  }),
  {
    registry: "business",
    item: "name",
    title: { vi: "tên doanh nghiệp", en: "business name" },
    holds: "fact",
    kinds: ["text"],
    labels: { vi: ["tên doanh nghiệp", "tên công ty"], en: ["name of the enterprise", "company name"] },
  },
  {
    registry: "business",
    item: "address",
    title: { vi: "địa chỉ trụ sở", en: "registered office" },
    holds: "fact",
    kinds: ["address", "text", "long-text"],
    labels: { vi: ["địa chỉ trụ sở chính", "trụ sở chính"], en: ["registered office", "address of the registered office"] },
  },
  {
    registry: "population",
    item: "identity",
    title: { vi: "thẻ căn cước", en: "identity card" },
    holds: "paper",
    labels: {
      vi: ["thẻ căn cước…", "căn cước…", "cccd…", "cmnd…", "chứng minh nhân dân…", "giấy chứng minh nhân dân…", "giấy tờ tùy thân…", "giấy tờ tuỳ thân…"],
      en: ["identity card…", "id card…", "national id card…", "identity paper…", "identity document…"],
    },
  },
  {
    registry: "population",
    item: "residence",
    title: { vi: "thông tin cư trú", en: "record of residence" },
    holds: "paper",
    labels: {
      vi: ["sổ hộ khẩu…", "sổ tạm trú…", "giấy xác nhận thông tin về cư trú…", "giấy xác nhận cư trú…", "giấy tờ chứng minh nơi cư trú…"],
      en: ["household book…", "proof of residence…", "confirmation of residence…"],
    },
  },
  {
    registry: "civil-status",
    item: "record",
    title: { vi: "dữ liệu hộ tịch", en: "civil-status record" },
    holds: "paper",
    labels: {
      vi: ["giấy khai sinh…", "trích lục khai sinh…", "giấy chứng nhận kết hôn…", "giấy xác nhận tình trạng hôn nhân…"],
      en: ["birth certificate…", "marriage certificate…", "certificate of marital status…"],
    },
  },
  {
    registry: "land",
    item: "certificate",
    title: { vi: "giấy chứng nhận quyền sử dụng đất", en: "land-use certificate" },
    holds: "paper",
    labels: {
      vi: ["giấy chứng nhận quyền sử dụng đất…", "sổ đỏ…", "sổ hồng…"],
      en: ["land-use right certificate…", "land-use certificate…", "certificate of land-use rights…"],
    },
  },
  {
    registry: "business",
    item: "certificate",
    title: { vi: "giấy chứng nhận đăng ký doanh nghiệp, hộ kinh doanh", en: "business registration certificate" },
    holds: "paper",
    labels: {
      vi: ["giấy chứng nhận đăng ký doanh nghiệp…", "giấy chứng nhận đăng ký hộ kinh doanh…", "giấy phép kinh doanh…"],
      en: ["business registration certificate…", "enterprise registration certificate…", "business licence…"],
    },
  },
  {
    registry: "birth-notification",
    item: "notification",
    title: { vi: "giấy chứng sinh", en: "notification of birth" },
    holds: "paper",
    labels: { vi: ["giấy chứng sinh…"], en: ["notification of birth…", "birth notification…"] },
  },
];
