/** A letter that no step of a life caused: about the recipient's own account, a link, a substitution, the mail itself. */
export interface OwnLetter {
  /** Behind `[Gương Sáng]`, and the letter's head. */
  readonly title: string;
  readonly lead: string;
  /** Where he should say so if it was not he. */
  readonly notMe?: string;
  /** What to do with it, below the button. */
  readonly todo?: readonly string[];
}

const NOT_ME_VI = 'Không phải ông/bà làm?';
const NOT_ME_EN = 'Not you?';

const vi = {
  'link.FRESH': {
    title: 'Liên kết mới cho việc đang chờ',
    lead: 'Liên kết gửi trước đã đóng đường mã PIN vì có quá nhiều lần nhập sai. Đây là liên kết mới cho cùng việc đó; mã PIN của ông/bà không đổi.',
    notMe: 'Các lần nhập sai không phải của ông/bà?',
  },
  'link.NO_FRESH': {
    title: 'Việc đang chờ: xin đăng nhập để làm tiếp',
    lead: 'Trong một ngày qua đã có quá nhiều lần nhập sai mã PIN ở các liên kết gửi cho ông/bà. Liên kết gửi trước đã đóng đường mã PIN và hôm nay không gửi thêm liên kết mới. Việc vẫn đang chờ: xin đăng nhập để làm tiếp; mã PIN của ông/bà không đổi.',
    notMe: 'Các lần nhập sai không phải của ông/bà?',
  },
  'link.FOREIGN': {
    title: 'Liên kết của ông/bà đã được người khác mở',
    lead: 'Một người đã đăng nhập với tên khác mở liên kết gửi riêng cho ông/bà. Người đó không được xem gì và không quyết định được gì. Xin không chuyển tiếp thư có liên kết.',
    notMe: 'Ông/bà không chuyển thư cho ai?',
  },
  'account.PIN_SET': {
    title: 'Đã đặt mã PIN',
    lead: 'Mã PIN để quyết định theo liên kết trong thư của ông/bà vừa được đặt.',
    notMe: NOT_ME_VI,
  },
  'account.PIN_CHANGED': {
    title: 'Đã đổi mã PIN',
    lead: 'Mã PIN để quyết định theo liên kết trong thư của ông/bà vừa được đổi. Mã cũ không dùng được nữa.',
    notMe: NOT_ME_VI,
  },
  'account.PIN_CLOSED': {
    title: 'Đã khóa mã PIN',
    lead: 'Mã PIN của ông/bà vừa bị khóa. Ông/bà vẫn đăng nhập và làm việc được; mở khóa bằng cách đặt mã mới trên trang tài khoản.',
    notMe: NOT_ME_VI,
  },
  'account.PASSWORD_CHANGED': {
    title: 'Đã đổi mật khẩu',
    lead: 'Mật khẩu của ông/bà vừa được đổi. Những nơi khác đang đăng nhập đã bị đăng xuất.',
    notMe: NOT_ME_VI,
  },
  'account.SECOND_SET': {
    title: 'Đã bật xác thực hai lớp',
    lead: 'Từ nay các việc quan trọng hỏi thêm mã của ứng dụng xác thực. Xin giữ mã dự phòng ở nơi an toàn.',
    notMe: NOT_ME_VI,
  },
  'account.SECOND_REMOVED': {
    title: 'Đã gỡ xác thực hai lớp',
    lead: 'Ứng dụng xác thực không còn gắn với tài khoản của ông/bà. Các việc cần xác thực hai lớp phải đợi đến khi bật lại.',
    notMe: NOT_ME_VI,
  },
  'account.SETUP': {
    title: 'Đã cấp mã thiết lập',
    lead: 'Một mã thiết lập để ông/bà đặt mã PIN lần đầu vừa được cấp. Mã không có trong thư này; người cấp đọc trực tiếp cho ông/bà.',
    notMe: 'Ông/bà không yêu cầu?',
  },
  'account.PASSWORD_CODE': {
    title: 'Đã cấp mã đặt mật khẩu',
    lead: 'Một mã để ông/bà đặt mật khẩu đăng nhập vừa được cấp. Mã không có trong thư này; người cấp đọc trực tiếp cho ông/bà. Mở trang “Đặt mật khẩu bằng mã” rồi nhập địa chỉ thư, mã và mật khẩu mới.',
    notMe: 'Ông/bà không yêu cầu?',
  },
  'substitution.MADE': {
    title: 'Ủy quyền làm thay',
    lead: 'Một ủy quyền làm thay có tên ông/bà vừa được lập. Trong thời hạn đó, việc mới và thư báo cũng đến người làm thay.',
    notMe: 'Có chỗ chưa đúng?',
  },
  'substitution.ENDED': {
    title: 'Đã kết thúc ủy quyền làm thay',
    lead: 'Ủy quyền làm thay dưới đây đã kết thúc. Các liên kết gửi cho người làm thay không dùng được nữa.',
  },
  'substitution.SHORTENED': {
    title: 'Ủy quyền làm thay kết thúc sớm',
    lead: 'Một trong hai người thôi giữ nhiệm vụ, nên ủy quyền làm thay dưới đây kết thúc sớm hơn, hết ngày ghi trong thư này. Sau ngày đó, các liên kết gửi cho người làm thay không dùng được nữa.',
  },
  'handover.DONE': {
    title: 'Đã bàn giao công việc',
    lead: 'Việc bàn giao công việc có tên ông/bà đã xong. Từ hôm sau ngày ghi dưới đây, các việc đang chờ nằm trong danh sách việc cần làm của người nhận.',
  },
  'anchor.CHECKPOINT': {
    title: 'Mốc niêm phong lịch sử: xin lưu tệp kèm theo',
    lead: 'Tệp checkpoint.txt kèm thư này là mốc niêm phong của toàn bộ lịch sử hồ sơ, có chữ ký của hệ thống. Tệp không chứa tên người hay nội dung hồ sơ. Ai còn giữ tệp thì người đó chứng minh được lịch sử trước mốc này có bị sửa, xóa hay viết lại hay không, kể cả khi chính cơ quan này sửa.',
    todo: [
      'Việc cần làm: lưu tệp ở máy hoặc kho của ông/bà, ngoài hệ thống này. Không sửa, không xóa tệp và thư này, kể cả khi đã nhận mốc mới hơn. Không cần mở tệp.',
      'Mã ngắn ở trên in cả ở chân các văn bản và trong biên nhận cùng ngày, để so bằng mắt.',
    ],
  },
  'mail.FAILED': {
    title: 'Có thư không gửi được',
    lead: 'Có thư của hệ thống không đến được người nhận. Đề nghị xem lý do, sửa địa chỉ nếu sai, rồi gửi lại hoặc báo cho người đó bằng cách khác.',
  },
} satisfies Record<string, OwnLetter>;

const en: Record<keyof typeof vi, OwnLetter> = {
  'link.FRESH': {
    title: 'A new link to a task that waits',
    lead: 'The link mailed before no longer takes your PIN, because it was typed wrong too often. This is a new link to the same task; your PIN is still the same.',
    notMe: 'It was not you who typed it?',
  },
  'link.NO_FRESH': {
    title: 'A task waits: please sign in',
    lead: 'Over the past day wrong PINs were entered too often at the links mailed to you. The latest link no longer takes your PIN, and no new one is mailed today. The task still waits: please sign in to do it; your PIN is still the same.',
    notMe: 'It was not you who typed them?',
  },
  'link.FOREIGN': {
    title: 'Somebody else has opened your link',
    lead: 'Somebody signed in under another name opened a link that was mailed to you alone. Nothing was shown, and nothing could be decided. Please do not forward mails with a link.',
    notMe: 'You gave it to nobody?',
  },
  'account.PIN_SET': {
    title: 'PIN set',
    lead: 'Your PIN for deciding by a link in a mail has just been set.',
    notMe: NOT_ME_EN,
  },
  'account.PIN_CHANGED': {
    title: 'PIN changed',
    lead: 'Your PIN for deciding by a link in a mail has just been changed. The old one no longer works.',
    notMe: NOT_ME_EN,
  },
  'account.PIN_CLOSED': {
    title: 'PIN locked',
    lead: 'Your PIN has just been locked. You can still sign in and work; set a new one on your account page to unlock it.',
    notMe: NOT_ME_EN,
  },
  'account.PASSWORD_CHANGED': {
    title: 'Password changed',
    lead: 'Your password has just been changed. Wherever else you were signed in, you are signed out.',
    notMe: NOT_ME_EN,
  },
  'account.SECOND_SET': {
    title: 'Second factor switched on',
    lead: 'From now on important steps also ask for a code of your authenticator app. Please keep the recovery codes in a safe place.',
    notMe: NOT_ME_EN,
  },
  'account.SECOND_REMOVED': {
    title: 'Second factor removed',
    lead: 'No authenticator app belongs to your account any more. Steps that need it have to wait until it is switched on again.',
    notMe: NOT_ME_EN,
  },
  'account.SETUP': {
    title: 'Set-up code issued',
    lead: 'A code with which you set your first PIN has just been issued. It is not in this mail; whoever issued it reads it out to you.',
    notMe: 'You did not ask for it?',
  },
  'account.PASSWORD_CODE': {
    title: 'Code for a password issued',
    lead: 'A code with which you set your password has just been issued. It is not in this mail; whoever issued it reads it out to you. Open the page “Set a password with a code” and enter your address, the code and a new password.',
    notMe: 'You did not ask for it?',
  },
  'substitution.MADE': {
    title: 'Substitution',
    lead: 'A substitution that names you has just been made. While it lasts, new tasks and mails also reach the substitute.',
    notMe: 'Something wrong with it?',
  },
  'substitution.ENDED': {
    title: 'Substitution ended',
    lead: 'The substitution below has ended. Links mailed to the substitute no longer work.',
  },
  'substitution.SHORTENED': {
    title: 'Substitution ends sooner',
    lead: 'One of the two leaves, so the substitution below ends sooner, with the last day given here. After that day links mailed to the substitute no longer work.',
  },
  'handover.DONE': {
    title: 'Work handed over',
    lead: 'The hand-over of work that names you is done. From the day after the one given here, what waits is in the task list of whoever takes it over.',
  },
  'anchor.CHECKPOINT': {
    title: 'Checkpoint of the history: please keep the file',
    lead: 'The file checkpoint.txt attached to this mail seals the whole history up to now, signed by the system. It holds no names and nothing of any file. Whoever still has it can prove whether the history before it was changed, deleted or written anew, even by this office itself.',
    todo: [
      'What to do: keep the file on your own computer or in your archive, outside this system. Never change or delete the file or this mail, not even when a newer one has come. There is no need to open it.',
      'The short code above is also printed at the foot of papers and in receipts of the same time, to be compared by eye.',
    ],
  },
  'mail.FAILED': {
    title: 'A mail could not be delivered',
    lead: 'A mail of the system did not reach its recipient. Please look at the reason, correct the address where it is wrong, then send it again or tell that person in another way.',
  },
};

export const OWN_FACTS = {
  vi: {
    principal: 'Người ủy quyền',
    substitute: 'Người làm thay',
    from: 'Từ ngày',
    until: 'Đến hết ngày',
    reason: 'Lý do',
    waiting: 'Số việc đang chờ',
    leaver: 'Người bàn giao',
    lastDay: 'Giữ nhiệm vụ đến hết ngày',
    office: 'Nhiệm vụ bàn giao',
    tell: (whom: string) => `Báo ngay cho ${whom}.`,
    shortCode: 'Mã ngắn',
    acknowledge: 'Khi đã lưu, đăng nhập trang trên và bấm “Tôi đã lưu tệp này”.',
    acknowledgeOutside: (whom: string) =>
      `Khi đã lưu, xin báo lại mã ngắn cho ${whom}, bằng điện thoại hoặc văn bản; cơ quan sẽ ghi nhận.`,
  },
  en: {
    principal: 'In place of',
    substitute: 'Substitute',
    from: 'From',
    until: 'Until',
    reason: 'Reason',
    waiting: 'Tasks waiting',
    leaver: 'Who leaves',
    lastDay: 'In office until the end of',
    office: 'Office handed over',
    tell: (whom: string) => `Tell ${whom} at once.`,
    shortCode: 'Short code',
    acknowledge: 'Once it is kept, sign in at the page above and press “I have kept this file”.',
    acknowledgeOutside: (whom: string) =>
      `Once it is kept, please read the short code back to ${whom}, by phone or by letter; it will be written down.`,
  },
};

export type OwnTemplate = keyof typeof vi;

export const OWN_TEMPLATES = Object.keys(vi) as OwnTemplate[];

export const isOwn = (template: string): template is OwnTemplate => template in vi;

/** A letter of no life in words. */
export const ownLetters: Record<'vi' | 'en', Readonly<Record<OwnTemplate, OwnLetter>>> = { vi, en };
