/** A letter that no step of a life caused: about the recipient's own account, a link, a substitution, the mail itself. */
export interface OwnLetter {
  /** Behind `[Gương Sáng]`, and the letter's head. */
  readonly title: string;
  readonly lead: string;
  /** Where he should say so if it was not he. */
  readonly notMe?: string;
}

const NOT_ME_VI = 'Không phải ông/bà làm?';
const NOT_ME_EN = 'Not you?';

const vi = {
  'link.FRESH': {
    title: 'Liên kết mới cho việc đang chờ',
    lead: 'Liên kết gửi trước đã đóng đường mã PIN vì có quá nhiều lần nhập sai. Đây là liên kết mới cho cùng việc đó; mã PIN của ông/bà không đổi.',
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
    title: 'Đã bật xác thực bước hai',
    lead: 'Từ nay các việc quan trọng hỏi thêm mã của ứng dụng xác thực. Xin giữ mã dự phòng ở nơi an toàn.',
    notMe: NOT_ME_VI,
  },
  'account.SECOND_REMOVED': {
    title: 'Đã gỡ xác thực bước hai',
    lead: 'Ứng dụng xác thực không còn gắn với tài khoản của ông/bà. Các việc cần xác thực bước hai phải đợi đến khi bật lại.',
    notMe: NOT_ME_VI,
  },
  'account.SETUP': {
    title: 'Đã cấp mã thiết lập',
    lead: 'Một mã thiết lập để ông/bà đặt mã PIN lần đầu vừa được cấp. Mã không có trong thư này; người cấp đọc trực tiếp cho ông/bà.',
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
  'handover.DONE': {
    title: 'Đã bàn giao công việc',
    lead: 'Việc bàn giao công việc có tên ông/bà đã xong. Các việc đang chờ nằm trong danh sách việc cần làm của người nhận.',
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
  'substitution.MADE': {
    title: 'Substitution',
    lead: 'A substitution that names you has just been made. While it lasts, new tasks and mails also reach the substitute.',
    notMe: 'Something wrong with it?',
  },
  'substitution.ENDED': {
    title: 'Substitution ended',
    lead: 'The substitution below has ended. Links mailed to the substitute no longer work.',
  },
  'handover.DONE': {
    title: 'Work handed over',
    lead: 'The hand-over of work that names you is done. What was waiting is now in the task list of whoever took it over.',
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
    tell: (whom: string) => `Báo ngay cho ${whom}.`,
  },
  en: {
    principal: 'In place of',
    substitute: 'Substitute',
    from: 'From',
    until: 'Until',
    reason: 'Reason',
    waiting: 'Tasks waiting',
    tell: (whom: string) => `Tell ${whom} at once.`,
  },
};

export type OwnTemplate = keyof typeof vi;

export const OWN_TEMPLATES = Object.keys(vi) as OwnTemplate[];

export const isOwn = (template: string): template is OwnTemplate => template in vi;

/** A letter of no life in words. */
export const ownLetters: Record<'vi' | 'en', Readonly<Record<OwnTemplate, OwnLetter>>> = { vi, en };
