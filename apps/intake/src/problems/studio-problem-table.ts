/** The rows of the table of problem codes that only the authors' half gives. problem-table.ts says what holds for all. */
import type { ProblemEntry } from "./problem-entry.js";

export const studioProblemTable = {
  "foreign-request": {
    status: 403,
    title: { vi: "Yêu cầu không đến từ trang biên soạn", en: "The request did not come from the studio" },
    detail: {
      vi: "Chỉ các trang của chính máy chủ này được dùng địa chỉ dành cho người biên soạn. Hãy mở lại trang biên soạn.",
      en: "Only this server's own pages may use the addresses for authors. Open the studio again.",
    },
  },
  "sign-in-needed": {
    status: 401,
    title: { vi: "Bạn cần đăng nhập", en: "You need to sign in" },
    detail: {
      vi: "Phiên làm việc chưa bắt đầu hoặc đã kết thúc. Hãy đăng nhập rồi làm tiếp.",
      en: "No session has begun, or it has ended. Sign in and go on.",
    },
  },
  "sign-in-refused": {
    status: 401,
    title: { vi: "Tên đăng nhập hoặc mật khẩu không đúng", en: "The login name or the password is not right" },
    detail: {
      vi: "Hãy kiểm tra và nhập lại. Nếu quên mật khẩu, hãy nhờ quản trị viên gửi đường dẫn mới.",
      en: "Check both and try again. If you forgot the password, ask an administrator for a new link.",
    },
  },
  "sign-in-locked": {
    status: 429,
    title: { vi: "Tạm khóa đăng nhập vì nhập sai nhiều lần", en: "Signing in is locked for a while after several wrong attempts" },
    detail: {
      vi: "Hãy chờ hết thời gian khóa rồi đăng nhập lại, hoặc liên hệ quản trị viên.",
      en: "Wait until the lock ends and sign in again, or ask an administrator.",
    },
  },
  "not-allowed": {
    status: 403,
    title: { vi: "Bạn không có quyền làm việc này", en: "You may not do this" },
    detail: {
      vi: "Nếu công việc của bạn cần đến, hãy nhờ quản trị viên cấp vai trò phù hợp.",
      en: "If your work needs it, ask an administrator for the role.",
    },
  },
  "four-eyes": {
    status: 403,
    title: { vi: "Người soạn không được tự phê duyệt", en: "Authors may not approve their own work" },
    detail: {
      vi: "Hãy nhờ một người khác có quyền công bố xem xét và phê duyệt.",
      en: "Ask somebody else who may publish to review and approve it.",
    },
  },
  "link-invalid": {
    status: 410,
    title: { vi: "Đường dẫn này không còn dùng được", en: "This link can no longer be used" },
    detail: {
      vi: "Đường dẫn đã được dùng hoặc đã hết hạn. Hãy nhờ quản trị viên gửi đường dẫn mới.",
      en: "It was used before or has expired. Ask an administrator for a new one.",
    },
  },
  "login-missing": {
    status: 422,
    title: { vi: "Cần có tên đăng nhập", en: "A login name is needed" },
    detail: { vi: "Hãy chọn tên đăng nhập cho tài khoản mới.", en: "Choose a login name for the new account." },
  },
  "login-taken": {
    status: 409,
    title: { vi: "Tên đăng nhập này đã có người dùng", en: "This login name is taken" },
    detail: { vi: "Hãy chọn tên đăng nhập khác.", en: "Choose another login name." },
  },
  "password-weak": {
    status: 422,
    title: { vi: "Mật khẩu quá dễ đoán", en: "The password is too easy to guess" },
    detail: {
      vi: "Hãy dùng ít nhất 12 ký tự, không lặp lại vài ký tự và không dùng tên của bạn. Vài từ ghép lại là cách dễ nhớ.",
      en: "Use at least 12 characters, not a few of them over and over, and not your name. Several words together are easy to remember.",
    },
  },
  "password-wrong": {
    status: 422,
    title: { vi: "Mật khẩu hiện tại không đúng", en: "The current password is not right" },
    detail: { vi: "Hãy kiểm tra và nhập lại mật khẩu đang dùng.", en: "Check the password you use now and enter it again." },
  },
  "account-unknown": {
    status: 404,
    title: { vi: "Không có tài khoản này", en: "There is no such account" },
    detail: { vi: "Hãy tải lại danh sách tài khoản.", en: "Load the list of accounts again." },
  },
  "last-administrator": {
    status: 409,
    title: { vi: "Phải còn ít nhất một quản trị viên toàn hệ thống", en: "At least one administrator of all departments must remain" },
    detail: {
      vi: "Hãy trao vai trò này cho người khác trước.",
      en: "Give the role to somebody else first.",
    },
  },
  "draft-unknown": {
    status: 404,
    title: { vi: "Không có bản thảo này", en: "There is no such draft" },
    detail: { vi: "Bản thảo có thể đã bị xóa. Hãy tải lại danh sách.", en: "It may have been deleted. Load the list again." },
  },
  "document-refused": {
    status: 422,
    title: { vi: "Không đọc được nội dung bản thảo", en: "The draft's content cannot be read" },
    detail: {
      vi: "Nội dung gửi lên không phải là một thủ tục đang soạn hoặc quá lớn.",
      en: "What was sent is not a procedure under edit, or it is too large.",
    },
  },
  "draft-moved": {
    status: 409,
    title: { vi: "Bản thảo đã được người khác thay đổi", en: "Somebody else has changed the draft" },
    detail: {
      vi: "Hãy xem các thay đổi mới rồi lưu lại. Không có nội dung nào của bạn bị mất.",
      en: "Look at the new changes and save again. Nothing of yours is lost.",
    },
  },
  "draft-locked": {
    status: 409,
    title: { vi: "Bản thảo đang khóa", en: "The draft is locked" },
    detail: {
      vi: "Bản thảo đang chờ xem xét hoặc đã được công bố nên không thể thay đổi.",
      en: "It is waiting for review or has been published, so it cannot be changed.",
    },
  },
  "edit-refused": {
    status: 422,
    title: { vi: "Không áp dụng được thay đổi này", en: "This change cannot be applied" },
    detail: {
      vi: "Thay đổi không khớp với bản thảo trên máy chủ. Hãy tải lại bản thảo.",
      en: "It does not fit the draft on the server. Load the draft again.",
    },
  },
  "state-conflict": {
    status: 409,
    title: { vi: "Bản thảo không ở trạng thái cần thiết", en: "The draft is not in the state this needs" },
    detail: {
      vi: "Trạng thái vừa được thay đổi. Hãy tải lại trang để xem trạng thái hiện tại.",
      en: "Its state was changed a moment ago. Load the page again to see where it is.",
    },
  },
  "comment-unknown": {
    status: 404,
    title: { vi: "Không có ý kiến này", en: "There is no such comment" },
    detail: { vi: "Hãy tải lại danh sách ý kiến.", en: "Load the comments again." },
  },
  "not-publishable": {
    status: 422,
    title: { vi: "Chưa thể công bố: còn chỗ cần sửa", en: "It cannot be published yet: there are places to mend" },
    detail: {
      vi: "Hãy sửa từng chỗ được nêu rồi gửi xem xét lại.",
      en: "Mend each place that is named and send it for review again.",
    },
  },
  "checks-busy": {
    status: 503,
    title: { vi: "Đang có nhiều thủ tục chờ kiểm tra", en: "Many procedures are waiting to be checked" },
    detail: { vi: "Chưa có gì thay đổi. Hãy thử lại sau ít phút.", en: "Nothing was changed. Try again in a few minutes." },
  },
  "checks-unfinished": {
    status: 503,
    title: { vi: "Không kiểm tra xong thủ tục này", en: "The check of this procedure did not finish" },
    detail: {
      vi: "Chưa có gì thay đổi. Hãy thử lại; nếu vẫn không xong, hãy bớt tình huống thử hoặc chia thủ tục thành các phần nhỏ hơn.",
      en: "Nothing was changed. Try again; if it still does not finish, keep fewer test scenarios or divide the procedure into smaller ones.",
    },
  },
  "procedure-moved": {
    status: 409,
    title: { vi: "Đã có phiên bản mới hơn được công bố", en: "A newer version was published in the meantime" },
    detail: {
      vi: "Hãy so sánh với phiên bản mới nhất trước khi công bố.",
      en: "Compare with the newest version before publishing.",
    },
  },
  "site-unknown": {
    status: 404,
    title: { vi: "Không có trang web này trong danh sách", en: "There is no such website in the list" },
    detail: { vi: "Hãy tải lại danh sách trang web.", en: "Load the list of websites again." },
  },
  "origin-taken": {
    status: 409,
    title: { vi: "Địa chỉ này đã thuộc về một trang web khác", en: "This address already belongs to another website" },
    detail: {
      vi: "Mỗi địa chỉ chỉ thuộc về một trang web trong danh sách.",
      en: "Each address belongs to one website of the list.",
    },
  },
} as const satisfies Record<string, ProblemEntry>;
