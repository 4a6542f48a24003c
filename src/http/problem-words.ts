import { momentText } from '../texts/days.js';
import type { Language } from '../texts/language.js';
import { problems } from '../texts/problems.js';

type Params = Readonly<Record<string, string | number>>;

export interface ProblemWords {
  readonly title: string;
  readonly todo: string | ((params: Params) => string);
}

const said = problems.vi.codes;
const saidEn = problems.en.codes;

/** What the whole program says of a request it did not carry out, by its stable code. */
const vi = {
  ...said,
  INTERNAL: said.BROKEN,
  DATABASE_UNAVAILABLE: said.UNKNOWN_OUTCOME,
  STATE_UNKNOWN: {
    title: 'Hồ sơ này đang ở bước mà hệ thống không nhận ra',
    todo: 'Các hồ sơ khác không bị ảnh hưởng. Báo quản trị hệ thống kèm mã tra cứu.',
  },
  NOT_YOURS: {
    title: 'Bạn không được xem nội dung này',
    todo: 'Nếu bạn cần xem để làm nhiệm vụ, liên hệ Văn phòng Sở.',
  },
  NOT_FROM_THIS_STATE: {
    title: 'Ở bước hiện tại không làm được việc này',
    todo: 'Mở lại hồ sơ để xem đang ở bước nào và việc gì làm được.',
  },
  KEY_USED_OTHERWISE: said.NONCE_REUSED,
  KEY_NEEDED: {
    title: 'Thiếu khóa chống gửi trùng',
    todo: 'Gửi kèm tiêu đề Idempotency-Key, mỗi lần quyết định một giá trị riêng.',
  },
  ONLY_THIS_TASK: {
    title: 'Liên kết trong thư chỉ mở đúng một việc',
    todo: 'Chưa có gì được ghi. Để làm việc khác, hãy đăng nhập.',
  },
  ONLY_TO_READ: {
    title: 'Địa chỉ này chỉ để mở xem',
    todo: 'Chưa có gì được ghi. Mở lại liên kết trong thư.',
  },
  YEAR_WRONG: {
    title: 'Lịch ngày làm việc có lỗi',
    todo: 'Sửa từng lỗi nêu dưới đây rồi gửi lại; chưa có gì được ghi.',
  },
  PLAN_WRONG: {
    title: 'Tệp kế hoạch có lỗi',
    todo: 'Sửa từng lỗi ở dòng nêu dưới đây rồi gửi lại; chưa có gì được ghi.',
  },
  ADDRESS_KNOWN: {
    title: 'Địa chỉ này đã nhận mốc niêm phong',
    todo: 'Không cần thêm lần nữa; mỗi địa chỉ nhận một thư.',
  },
  CONTENDED: {
    title: 'Nhiều người đang cùng thao tác, chưa ghi được',
    todo: 'Chưa có gì được ghi. Bấm gửi lại.',
  },
  WRONG_PASSWORD: {
    title: 'Thư điện tử hoặc mật khẩu chưa đúng',
    todo: 'Kiểm tra rồi nhập lại. Quên mật khẩu: liên hệ quản trị hệ thống của Sở.',
  },
  TOO_MANY_PASSWORDS: {
    title: 'Đã nhập sai mật khẩu nhiều lần',
    todo: ({ seconds = '' }: Params) => `Đợi ${seconds} giây rồi thử lại. Tài khoản không bị khóa.`,
  },
  BUNDLES_BUSY: {
    title: 'Đang làm một gói chứng minh khác',
    todo: 'Mỗi người tải một gói một lần. Đợi gói trước tải xong rồi thử lại.',
  },
  NOT_YET_IN_LOG: {
    title: 'Chưa có mốc niêm phong nào gồm nội dung này',
    todo: 'Mốc được ký mỗi phút. Đợi một, hai phút rồi thử lại; nếu vẫn vậy, báo quản trị hệ thống.',
  },
  BUNDLE_TOO_LARGE: {
    title: 'Gói quá lớn cho một tệp zip',
    todo: 'Tải riêng từng đợt, hoặc bỏ chọn kèm tệp minh chứng.',
  },
  SHEET_TOO_LONG: {
    title: 'Bảng tính sẽ quá dài',
    todo: ({ most = '' }: Params) =>
      `Mỗi bảng nhận đến ${Number(most).toLocaleString('vi-VN')} dòng, và không tự cắt bớt. Thu hẹp ngày hoặc thêm điều kiện rồi xuất lại; cần tất cả thì tải gói chứng minh.`,
  },
  WRONG_CODE: {
    title: 'Mã xác thực chưa đúng',
    todo: 'Nhập 6 số đang hiện trong ứng dụng xác thực, hoặc một mã dự phòng. Mỗi mã chỉ dùng được một lần.',
  },
  TOO_MANY_CODES: {
    title: 'Đã nhập sai mã nhiều lần',
    todo: ({ seconds = '' }: Params) => `Đợi ${seconds} giây rồi thử lại. Chưa có gì được ghi.`,
  },
  NO_SECOND_FACTOR: {
    title: 'Bạn chưa cài mã xác thực',
    todo: 'Mở trang Tài khoản của bạn để cài, rồi quay lại.',
  },
  CLOCK_GOES_BACK: {
    title: 'Đồng hồ chạy thử chỉ đi tới',
    todo: ({ now = '' }: Params) => `Chọn thời điểm sau ${momentText(String(now), 'vi')}.`,
  },
} satisfies Record<string, ProblemWords>;

export type ProblemCode = keyof typeof vi;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(vi, code);

const en: Record<ProblemCode, ProblemWords> = {
  ...saidEn,
  INTERNAL: saidEn.BROKEN,
  DATABASE_UNAVAILABLE: saidEn.UNKNOWN_OUTCOME,
  STATE_UNKNOWN: {
    title: 'This one stands at a step the system does not know',
    todo: 'The others are not affected. Tell the administrator the reference.',
  },
  NOT_YOURS: {
    title: 'This is not for you to read',
    todo: 'If you need it for your work, ask the Office.',
  },
  NOT_FROM_THIS_STATE: {
    title: 'This cannot be done at the present step',
    todo: 'Open it again to see where it stands and what can be done.',
  },
  KEY_USED_OTHERWISE: saidEn.NONCE_REUSED,
  KEY_NEEDED: {
    title: 'The key against sending twice is missing',
    todo: 'Send a header Idempotency-Key, with a value of its own for each decision.',
  },
  ONLY_THIS_TASK: {
    title: 'The link in the mail opens one task only',
    todo: 'Nothing has been written. Sign in to do anything else.',
  },
  ONLY_TO_READ: {
    title: 'This address is only for opening',
    todo: 'Nothing has been written. Open the link in the mail again.',
  },
  YEAR_WRONG: {
    title: 'The working days have mistakes',
    todo: 'Mend each of those named below and send again; nothing has been written.',
  },
  PLAN_WRONG: {
    title: 'The plan file has mistakes',
    todo: 'Mend each at the line named below and send again; nothing has been written.',
  },
  ADDRESS_KNOWN: {
    title: 'This address gets the checkpoints already',
    todo: 'There is no need to add it again; each address gets one mail.',
  },
  CONTENDED: {
    title: 'Several people act at once; nothing could be written',
    todo: 'Nothing has been written. Send again.',
  },
  WRONG_PASSWORD: {
    title: 'The e-mail or the password is not right',
    todo: 'Check and enter them again. Forgotten: ask the system administrator of the department.',
  },
  TOO_MANY_PASSWORDS: {
    title: 'Too many wrong passwords',
    todo: ({ seconds = '' }: Params) => `Wait ${seconds} seconds, then try again. The account is not locked.`,
  },
  BUNDLES_BUSY: {
    title: 'Another bundle is being made',
    todo: 'One bundle a person at a time. Wait until the one before has come, then try again.',
  },
  NOT_YET_IN_LOG: {
    title: 'No signed checkpoint covers this yet',
    todo: 'One is signed each minute. Wait a minute or two and try again; if it stays so, tell the administrator.',
  },
  BUNDLE_TOO_LARGE: {
    title: 'The bundle is too large for one zip file',
    todo: 'Take it round by round, or without the files of evidence.',
  },
  SHEET_TOO_LONG: {
    title: 'The worksheet would be too long',
    todo: ({ most = '' }: Params) =>
      `A sheet takes up to ${Number(most).toLocaleString('en-GB')} rows and is never cut. Ask for fewer days or add a condition, then export again; for everything, take the bundle.`,
  },
  WRONG_CODE: {
    title: 'The code is not right',
    todo: 'Enter the 6 digits your authenticator shows now, or a recovery code. Each code opens once.',
  },
  TOO_MANY_CODES: {
    title: 'Too many wrong codes',
    todo: ({ seconds = '' }: Params) => `Wait ${seconds} seconds, then try again. Nothing has been written.`,
  },
  NO_SECOND_FACTOR: {
    title: 'You have no second factor yet',
    todo: 'Set one up on your account page, then come back.',
  },
  CLOCK_GOES_BACK: {
    title: 'The rehearsal clock only goes forward',
    todo: ({ now = '' }: Params) => `Choose a time after ${momentText(String(now), 'en')}.`,
  },
};

const WORDS: Record<Language, Record<ProblemCode, ProblemWords>> = { vi, en };

export const problemWords = (
  code: ProblemCode,
  lang: Language,
  params: Params = {},
): { title: string; detail: string } => {
  const { title, todo } = WORDS[lang][code];
  return { title, detail: typeof todo === 'string' ? todo : todo(params) };
};
