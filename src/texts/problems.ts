interface ProblemWords {
  readonly title: string;
  readonly todo: string;
}

const problem = (title: string, todo: string): ProblemWords => ({ title, todo });

/** Why a request was not carried out. Keys are the stable codes of problem answers. */
const vi = {
  codes: {
    BAD_REQUEST: problem('Yêu cầu không đọc được', 'Quay lại trang trước, tải lại rồi thử lần nữa.'),
    SIGN_IN_NEEDED: problem('Cần đăng nhập', 'Đăng nhập rồi mở lại; bạn sẽ trở về đúng trang này.'),
    FOREIGN_ORIGIN: problem('Yêu cầu đến từ trang khác', 'Mở lại hồ sơ trong hệ thống rồi làm tại đó.'),
    FORBIDDEN: problem(
      'Việc này không thuộc nhiệm vụ của bạn',
      'Xem lý do dưới đây. Nếu nhiệm vụ vừa thay đổi, liên hệ Văn phòng Sở.',
    ),
    NOT_FOUND: problem('Không tìm thấy trang này', 'Kiểm tra lại đường dẫn.'),
    LINK_UNKNOWN: problem(
      'Liên kết này không còn dùng được',
      'Đăng nhập và mở mục Việc cần làm: nếu việc còn, nó ở đó.',
    ),
    ALREADY_DECIDED: problem(
      'Việc này đã có người quyết định',
      'Xem ai, lúc nào, quyết định gì dưới đây. Bạn không cần làm gì thêm.',
    ),
    REFUSED: problem(
      'Chưa làm được bước này',
      'Xem từng lý do và mục của Kế hoạch dưới đây; xử lý xong rồi làm lại.',
    ),
    CHANGED_MEANWHILE: problem(
      'Hồ sơ đã thay đổi trong lúc bạn đọc',
      'Mở lại hồ sơ, xem điều vừa thay đổi rồi quyết định.',
    ),
    UNSUPPORTED_TYPE: problem('Dạng dữ liệu gửi lên không đúng', 'Gửi lại bằng biểu mẫu trên trang.'),
    INVALID: problem('Có ô chưa điền đúng', 'Xem các ô được đánh dấu, sửa rồi gửi lại.'),
    NONCE_REUSED: problem(
      'Biểu mẫu này đã gửi với nội dung khác',
      'Mở lại hồ sơ để lấy biểu mẫu mới; lần gửi đầu vẫn có hiệu lực.',
    ),
    TOO_MANY: problem('Thử quá nhiều lần', 'Đợi một lát rồi thử lại.'),
    TOO_LARGE: problem('Nội dung gửi lên quá lớn', 'Rút gọn nội dung hoặc giảm dung lượng tệp rồi gửi lại.'),
    BROKEN: problem(
      'Hệ thống gặp lỗi',
      'Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị hệ thống kèm mã dưới đây.',
    ),
    UNAVAILABLE: problem('Hệ thống tạm thời chưa phục vụ được', 'Thử lại sau ít phút.'),
    UNKNOWN_OUTCOME: problem(
      'Chưa chắc đã ghi nhận, bấm lại không sao',
      'Bấm gửi lại: nếu lần trước đã ghi, bạn nhận đúng biên nhận cũ; nếu chưa, quyết định được ghi một lần.',
    ),
  },
  nothingLost: 'Không có gì bị mất: hồ sơ và các quyết định trước vẫn nguyên vẹn.',
  notWritten: 'Lần gửi này chưa ghi gì vào hồ sơ.',
  todo: 'Việc nên làm',
  reasons: 'Lý do',
  status: (status: number) => `Mã lỗi ${status}`,
  reference: 'Mã tra cứu',
  decided: 'Đã quyết định',
  lookFirst:
    'Nội dung vừa gửi không được giữ lại ở trang này. Quay lại trang trước: nếu đã ghi rồi, trang ấy cho biết; nếu chưa, làm lại ở đó.',
  search: 'Tìm hồ sơ',
  back: 'Quay lại',
  again: 'Gửi lại',
  home: 'Về việc cần làm',
};

const en: typeof vi = {
  codes: {
    BAD_REQUEST: problem('The request could not be read', 'Go back, reload the page and try again.'),
    SIGN_IN_NEEDED: problem('Please sign in', 'Sign in: you will return to this very page.'),
    FOREIGN_ORIGIN: problem(
      'The request came from another site',
      'Open the nomination here and do it on its page.',
    ),
    FORBIDDEN: problem(
      'This is not among your duties',
      'See the reasons below. If your duties have just changed, ask the Office.',
    ),
    NOT_FOUND: problem('There is no such page', 'Check the address.'),
    LINK_UNKNOWN: problem(
      'This link can no longer be used',
      'Sign in and open My tasks: if the task still waits, it is there.',
    ),
    ALREADY_DECIDED: problem(
      'Somebody has already decided this',
      'Who, when and what is said below. There is nothing left for you to do.',
    ),
    REFUSED: problem(
      'This step is not possible yet',
      'See each reason and its clause below; settle them, then try again.',
    ),
    CHANGED_MEANWHILE: problem(
      'The nomination changed while you were reading',
      'Open it again, see what changed, then decide.',
    ),
    UNSUPPORTED_TYPE: problem('The data came in the wrong form', 'Send it by the form on the page.'),
    INVALID: problem('Some fields are not right', 'Look at the marked fields, mend them and send again.'),
    NONCE_REUSED: problem(
      'This form was already sent with other content',
      'Open the nomination for a fresh form; what was sent first holds.',
    ),
    TOO_MANY: problem('Too many attempts', 'Wait a moment, then try again.'),
    TOO_LARGE: problem('Too much was sent', 'Shorten the text or the file, then send again.'),
    BROKEN: problem(
      'Something went wrong on our side',
      'Try again in a few minutes. If it stays, tell the administrator the reference below.',
    ),
    UNAVAILABLE: problem('The system cannot serve you at the moment', 'Try again in a few minutes.'),
    UNKNOWN_OUTCOME: problem(
      'Perhaps recorded, perhaps not: it is safe to press again',
      'Send again: if it was recorded you get the same receipt, if not it is recorded once.',
    ),
  },
  nothingLost: 'Nothing is lost: the nomination and all earlier decisions are as they were.',
  notWritten: 'This attempt wrote nothing to the nomination.',
  todo: 'What to do',
  reasons: 'Reasons',
  status: (status) => `Error ${status}`,
  reference: 'Reference',
  decided: 'Decided',
  lookFirst:
    'What you sent is not kept on this page. Go back: if it was recorded, that page says so; if not, do it again there.',
  search: 'Look for a nomination',
  back: 'Go back',
  again: 'Send again',
  home: 'Back to my tasks',
};

export const problems = { vi, en };
