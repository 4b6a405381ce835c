// Vietnamese addresses since 2025-07-01: province, then commune, ward or special zone, then street. Codes of Decision
// 19/2025/QĐ-TTg. Some numbers meant another province before that day, so the date belongs to every code.
import type { AddressProfile } from "./profile.js";

const provinces =
  "01Hà Nội|04Cao Bằng|08Tuyên Quang|11Điện Biên|12Lai Châu|14Sơn La|15Lào Cai|19Thái Nguyên|20Lạng Sơn|22Quảng Ninh|24Bắc Ninh|25Phú Thọ|31Hải Phòng|33Hưng Yên|37Ninh Bình|38Thanh Hóa|40Nghệ An|42Hà Tĩnh|44Quảng Trị|46Huế|48Đà Nẵng|51Quảng Ngãi|52Gia Lai|56Khánh Hòa|66Đắk Lắk|68Lâm Đồng|75Đồng Nai|79Thành phố Hồ Chí Minh|80Tây Ninh|82Đồng Tháp|86Vĩnh Long|91An Giang|92Cần Thơ|96Cà Mau";

export const vn: AddressProfile = {
  name: "vn",
  constants: { country: "VN", asOf: "2025-07-01" },
  parts: [
    {
      id: "province",
      required: true,
      maxLength: 2,
      autocomplete: "address-level1",
      options: provinces.split("|").map((one) => ({ value: one.slice(0, 2), label: one.slice(2) })),
    },
    { id: "ward", required: true, maxLength: 120, autocomplete: "address-level2" },
    { id: "street", required: true, maxLength: 200, autocomplete: "street-address" },
  ],
};
