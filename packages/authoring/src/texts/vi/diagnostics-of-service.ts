/** Vietnamese words for what residents read, hand in, pay and wait for. */
import { wordsWith, type Said } from "../../diagnostics/diagnostic-words.js";
import { languageNames } from "../language-names.js";

const { words } = wordsWith("và");
const nameOf = languageNames("vi");

const language = (said: Said): string => nameOf(said.text("language"));
const languages = (said: Said): string => said.items("languages").map(nameOf).join(", ");

const units: Readonly<Record<string, string>> = {
  workingDay: "ngày làm việc",
  day: "ngày",
  workingHour: "giờ làm việc",
  hour: "giờ",
  month: "tháng",
};
const duration = (said: Said, value: string, unit: string): string =>
  said.number(value) === 0 ? "giải quyết ngay trong ngày" : `${said.text(value)} ${units[said.text(unit)] ?? ""}`;

const registries: Readonly<Record<string, string>> = {
  population: "Cơ sở dữ liệu quốc gia về dân cư",
  "civil-status": "Cơ sở dữ liệu hộ tịch điện tử",
  business: "Cơ sở dữ liệu đăng ký kinh doanh",
  land: "Cơ sở dữ liệu đất đai",
  "birth-notification": "dữ liệu chứng sinh của cơ sở y tế",
};
const registry = (said: Said): string => registries[said.text("registry")] ?? `cơ sở dữ liệu “${said.text("registry")}”`;

const lawStates: Readonly<Record<string, string>> = {
  suspended: "đang tạm ngưng hiệu lực",
  superseded: "đã bị thay thế",
  abolished: "đã bị bãi bỏ",
  ended: "đã hết thời hạn hiệu lực",
};

const limitOfFormat = "Vượt mức tối đa của hệ thống thì thủ tục không lưu được.";

export const serviceDiagnostics = {
  "missing-translation": words(
    (said) => `Chưa có bản dịch ${languages(said)}`,
    "Người dùng ngôn ngữ khác sẽ đọc nguyên văn bản gốc.",
    "Dịch nội dung này. Có thể chép bản gốc sang trước rồi dịch.",
  ),
  untranslated: words(
    (said) => `Bản ${languages(said)} giống hệt bản gốc`,
    "Có thể nội dung mới được chép sang mà chưa dịch.",
    "Dịch nội dung này.",
  ),
  "duplicate-label": words(
    (said) => `Có hai mục cùng tên “${said.text("label")}”`,
    "Người dân, nhất là người dùng phần mềm đọc màn hình, không phân biệt được hai mục này.",
    "Đặt tên khác nhau, ví dụ thêm “của chủ hộ”, “của người nộp”.",
  ),
  "label-too-long": words(
    (said) => `Nhãn dài ${said.text("count")} ký tự`,
    "Nhãn dài khó đọc lướt, nhất là trên điện thoại.",
    (said) => `Rút còn dưới ${said.text("limit")} ký tự; chuyển phần giải thích xuống dòng gợi ý.`,
  ),
  "vague-link": words(
    (said) => `Liên kết “${said.text("text")}” không nói rõ dẫn đến đâu`,
    "Người dùng phần mềm đọc màn hình nghe từng liên kết riêng, không nghe câu chung quanh.",
    "Viết tên nơi đến làm chữ của liên kết, ví dụ “Cổng Dịch vụ công quốc gia”.",
  ),
  "empty-link": words(
    "Liên kết thiếu chữ hoặc thiếu địa chỉ",
    "Người dân bấm vào không đến đâu, hoặc không thấy gì để bấm.",
    "Điền đủ chữ và địa chỉ của liên kết, hoặc bỏ đi.",
  ),
  "long-sentence": words(
    (said) => `Câu dài ${said.text("count")} ${said.text("language").startsWith("vi") ? "tiếng" : "từ"} (${language(said)})`,
    (said) =>
      `Câu quá ${said.text("limit")} ${said.text("language").startsWith("vi") ? "tiếng" : "từ"} thì nhiều người phải đọc lại mới hiểu: “${said.text("sentence")}”`,
    "Tách thành hai, ba câu, mỗi câu một ý; hoặc dùng danh sách.",
  ),
  "hard-to-read": words(
    (said) => `Đoạn này khó đọc (${language(said)})`,
    (said) =>
      said.text("language").startsWith("vi")
        ? `Trung bình mỗi câu có ${said.text("count")} tiếng; nên dưới ${said.text("limit")}.`
        : `Cần khoảng ${said.text("count")} năm đi học để đọc hiểu; nên dưới ${said.text("limit")}.`,
    "Dùng câu ngắn, từ thông dụng; nói thẳng người dân cần làm gì.",
  ),
  officialese: words(
    (said) =>
      said.text("plain") ? `Từ “${said.text("word")}” là văn hành chính` : `Cụm “${said.text("word")}” quá nhiều từ Hán Việt liền nhau`,
    "Người dân hiểu nhanh hơn khi đọc lời nói thường ngày.",
    (said) => (said.text("plain") ? `Có thể viết: ${said.text("plain")}.` : "Viết lại bằng lời nói thường ngày: ai làm gì, khi nào."),
  ),
  "missing-autocomplete": words(
    "Trường này chưa cho trình duyệt điền giúp",
    "Điện thoại và trình duyệt đã nhớ thông tin này của người điền; cho điền giúp thì nhanh hơn và ít sai hơn.",
    "Bật điền tự động cho trường.",
  ),
  "document-without-format": words(
    "Giấy tờ bắt buộc chưa nêu định dạng tệp được nhận",
    "Người dân có thể gửi tệp mà cơ quan không mở được, rồi phải gửi lại.",
    "Chọn các định dạng được nhận: PDF, ảnh JPEG, PNG.",
  ),
  "identity-image": words(
    "Yêu cầu ảnh hoặc bản sao giấy tờ tùy thân",
    "Chỉ cần số định danh là tra cứu được trong Cơ sở dữ liệu quốc gia về dân cư. Ảnh giấy tờ tùy thân dễ bị lộ và bị lợi dụng.",
    "Hỏi số định danh và tra cứu, chỉ nhận ảnh khi không tra cứu được.",
  ),
  "certified-copy-demanded": words(
    "Yêu cầu bản sao có chứng thực",
    "Người dân phải đi thêm một chuyến và trả tiền chứng thực. Khi nộp trực tuyến, có thể tra cứu hoặc đối chiếu bản chính lúc trả kết quả.",
    "Bỏ yêu cầu chứng thực nếu pháp luật không bắt buộc.",
  ),
  "original-demanded": words(
    "Yêu cầu nộp bản chính trên giấy",
    "Người dân đã tải tệp lên mà vẫn phải mang giấy đến. Phần lớn trường hợp, tệp tải lên là đủ để giải quyết.",
    "Đặt số bản chính bằng 0 nếu tệp tải lên là đủ.",
  ),
  "presented-in-person": words(
    "Yêu cầu mang giấy tờ đến nơi để xem",
    "Người dân phải đi một chuyến. Tra cứu dữ liệu hoặc nhận tệp tải lên thường là đủ.",
    "Chọn tra cứu trong cơ sở dữ liệu, hoặc cho tải lên.",
  ),
  "no-privacy-notice": words(
    "Có hỏi dữ liệu cá nhân nhưng chưa có thông báo xử lý dữ liệu",
    "Luật Bảo vệ dữ liệu cá nhân yêu cầu nói rõ ai xử lý dữ liệu và để làm gì.",
    "Điền cơ quan kiểm soát dữ liệu và các mục đích ở phần dữ liệu cá nhân.",
  ),
  "personal-data-without-basis": words(
    "Dữ liệu cá nhân chưa có căn cứ xử lý",
    "Mỗi dữ liệu cá nhân phải có căn cứ pháp lý thì mới được hỏi.",
    "Chọn căn cứ xử lý, hoặc bỏ trường nếu không cần.",
  ),
  "personal-data-without-retention": words(
    "Chưa nêu thời hạn lưu giữ dữ liệu cá nhân",
    "Người dân có quyền biết dữ liệu của mình được giữ bao lâu.",
    "Chọn thời hạn theo quy định lưu trữ của cơ quan, rồi kiểm tra lại với văn thư.",
  ),
  "consent-on-required": words(
    "Bắt buộc trả lời nhưng lại lấy sự đồng ý làm căn cứ",
    "Không trả lời thì không nộp được hồ sơ, nên sự đồng ý không còn là tự nguyện và không có giá trị.",
    "Chọn căn cứ theo luật, hoặc cho phép bỏ trống trường này.",
  ),
  "sensitive-without-reason": words(
    "Hỏi dữ liệu nhạy cảm mà chưa nói lý do",
    "Người dân ngại trả lời khi không biết vì sao bị hỏi.",
    "Viết một câu nói rõ vì sao cần thông tin này.",
  ),
  "asked-twice": words(
    (said) => `“${said.text("label")}” được hỏi hai lần`,
    "Người dân phải nhập cùng một thông tin nhiều lần, và hai câu trả lời có thể khác nhau.",
    "Giữ một chỗ hỏi; chỗ kia dùng lại câu trả lời, hoặc đặt tên rõ nếu là của người khác.",
  ),
  "held-by-registry": words(
    (said) => `Đã có sẵn trong ${registry(said)}: ${said.list("fields")}`,
    "Số định danh hoặc mã số đã được hỏi ở đây, nên có thể tra cứu các thông tin này thay vì bắt người dân nhập lại.",
    "Lấy từ cơ sở dữ liệu để điền sẵn.",
  ),
  "document-held-by-registry": words(
    (said) => `Giấy tờ này đã có trong ${registry(said)}`,
    "Cơ quan nhà nước không được yêu cầu giấy tờ mà mình tra cứu được.",
    "Tra cứu trong cơ sở dữ liệu; chỉ yêu cầu nộp khi không tìm thấy.",
  ),
  "asked-elsewhere": words(
    (said) => `${said.text("count")} thủ tục khác của thành phố cũng hỏi: ${said.list("fields")}`,
    (said) =>
      `Người dân đã khai ở thủ tục khác, ví dụ: ${said
        .items("procedures")
        .map((title) => `“${title}”`)
        .join(", ")}.`,
    "Thống nhất với cơ quan kia một nguồn dữ liệu để điền sẵn cho cả hai.",
  ),
  "document-issued-by-city": words(
    (said) => `Giấy tờ này do chính thành phố cấp, qua thủ tục “${said.text("procedure")}”`,
    "Thành phố đã có bản gốc, nên không cần người dân nộp lại.",
    "Lấy kết quả từ thủ tục kia; chỉ yêu cầu nộp khi không tìm thấy.",
  ),
  "no-term": words(
    "Chưa có thời hạn giải quyết",
    "Người dân không biết bao giờ có kết quả, và không tính được hồ sơ trễ hạn.",
    "Nhập thời hạn theo quy định.",
  ),
  "term-without-stage": words(
    "Có thời hạn giải quyết nhưng chưa có bước xử lý nào",
    "Không ai được giao việc, nên không biết hồ sơ trễ ở đâu.",
    "Thêm các bước xử lý, mỗi bước có cơ quan và thời hạn.",
  ),
  "stage-longer-than-term": words(
    (said) =>
      said.text("stage")
        ? `Bước xử lý “${said.text("stage")}” dài hơn thời hạn giải quyết`
        : "Các bước xử lý cộng lại dài hơn thời hạn giải quyết",
    (said) => `Cần ${duration(said, "value", "unit")}, trong khi hứa với người dân là ${duration(said, "limit", "limitUnit")}.`,
    "Rút ngắn bước xử lý, cho làm cùng lúc, hoặc sửa thời hạn giải quyết.",
  ),
  "fee-without-legal-basis": words(
    "Phí, lệ phí chưa có căn cứ pháp lý",
    "Chỉ được thu khi có văn bản quy định; người dân có quyền biết văn bản nào.",
    "Chọn văn bản quy định mức thu.",
  ),
  "fee-law-not-listed": words(
    (said) => `Văn bản “${said.text("number")}” chưa có trong căn cứ pháp lý của thủ tục`,
    "Danh sách căn cứ pháp lý phải đủ các văn bản mà thủ tục dựa vào.",
    "Thêm văn bản này vào căn cứ pháp lý, hoặc chọn văn bản đã có.",
  ),
  "law-not-in-force": words(
    (said) => `Văn bản ${said.text("number")} ${lawStates[said.text("status")] ?? "không còn hiệu lực"}`,
    "Thủ tục dựa vào văn bản hết hiệu lực có thể thu, hỏi hoặc từ chối sai.",
    "Thay bằng văn bản mới và xem lại các quy định liên quan; hoặc bỏ khỏi danh sách.",
  ),
  "no-scenarios": words(
    "Chưa có tình huống thử nào",
    "Tình huống thử cho biết ngay khi một lần sửa làm sai giấy tờ, phí hay thời hạn.",
    "Điền thử ở phần xem thử rồi bấm ghi lại thành tình huống thử.",
  ),
  "case-without-scenario": words(
    (said) => `Trường hợp “${said.text("case")}” chưa có tình huống thử`,
    "Không ai kiểm tra xem người dân ở trường hợp này có được hỏi đúng không.",
    "Điền thử với trường hợp này rồi ghi lại thành tình huống thử.",
  ),
  "step-too-long": words(
    (said) => `Bước này hỏi ${said.text("count")} câu`,
    (said) => `Trang dài làm người dân bỏ dở, nhất là trên điện thoại. Nên dưới ${said.text("limit")} câu một bước.`,
    "Chia bước làm hai theo chủ đề.",
  ),
  "too-many-steps": words(
    (said) => `Thủ tục có ${said.text("count")} bước`,
    (said) => `Quá ${said.text("limit")} bước thì người dân khó thấy mình đang ở đâu.`,
    "Gộp các bước ngắn, bỏ những gì không cần hỏi.",
  ),
  "too-many-options": words(
    (said) => `Câu hỏi có ${said.text("count")} lựa chọn`,
    (said) => `Danh sách quá ${said.text("limit")} lựa chọn khó tìm trên màn hình nhỏ.`,
    "Dùng danh sách thả xuống hoặc ô tìm kiếm, hoặc chia làm hai câu hỏi.",
  ),
  "single-option": words(
    "Câu hỏi chỉ có một lựa chọn",
    "Người dân không có gì để chọn; câu hỏi này thừa.",
    "Thêm lựa chọn, hoặc bỏ câu hỏi.",
  ),
  "near-limit": words(
    (said) => `Đã có ${said.text("count")} mục, tối đa là ${said.text("limit")}`,
    limitOfFormat,
    "Chia thủ tục làm hai, hoặc bỏ bớt.",
  ),
};
