import type { Language } from './language.js';
import { mailLetters } from './mail-letters.js';
import { orderWords } from './order-words.js';
import type { Life } from './state-text.js';

/** Subjects and lead-ins name a file code and a step, never a person. */
const vi = {
  subject: {
    task: (code: string, task: string) => `[Gương Sáng] ${code}: ${task}`,
    told: (code: string, done: string) => `[Gương Sáng] ${code}: ${done}`,
    nudge: (code: string, task: string) => `[Gương Sáng] Nhắc việc ${code}: ${task}`,
    overdue: (code: string, task: string) => `[Gương Sáng] Việc quá hạn ${code}: ${task}`,
    receipt: (code: string, done: string) => `[Gương Sáng] Biên nhận ${code}: ${done}`,
    other: (code: string) => `[Gương Sáng] ${code}`,
  },
  greeting: (name: string) => `Kính gửi ${name},`,
  lead: {
    task: 'Một hồ sơ điển hình tiên tiến đang chờ ý kiến của ông/bà.',
    told: 'Hồ sơ điển hình tiên tiến có bước xử lý mới, gửi để ông/bà biết.',
    nudge: 'Hồ sơ điển hình tiên tiến dưới đây vẫn đang chờ ông/bà.',
    overdue: 'Việc dưới đây đã quá hạn mà chưa xong; báo cáo để ông/bà biết và chỉ đạo.',
    receipt: 'Quyết định của ông/bà đã được ghi. Thư này là biên nhận.',
  },
  /** Of a round or a sitting. */
  leadOther: {
    task: (what: string) => `Một việc của ${what} đang chờ ông/bà.`,
    told: (what: string) => `Có bước mới trong ${what}, gửi để ông/bà biết.`,
    nudge: (what: string) => `Việc dưới đây của ${what} vẫn đang chờ ông/bà.`,
    unitList: (what: string) =>
      `Đơn vị của ông/bà chưa gửi danh sách trong ${what}. Đề nghị gửi, hoặc báo “không có”, trước khi hết hạn.`,
    sent: () =>
      'Có hồ sơ điển hình tiên tiến mới gửi đến cơ quan ông/bà. Đề nghị xem, xác nhận đã nhận rồi trả lời từng hồ sơ.',
  },
  /** Before a sitting: what each word to a member is about. */
  sitting: {
    CONVENE: {
      meets:
        'Trân trọng kính mời ông/bà dự phiên họp Hội đồng Thi đua - Khen thưởng. Đề nghị trả lời có dự hay không tại trang phiên họp.',
      inWriting:
        'Hội đồng Thi đua - Khen thưởng lấy ý kiến bằng văn bản, trân trọng gửi ông/bà. Đề nghị trả lời đã nhận và có tham gia hay không tại trang phiên họp.',
    },
    MOVE: 'Phiên họp Hội đồng đã dời sang thời gian, địa điểm mới dưới đây. Các trả lời trước không còn tính, đề nghị ông/bà trả lời lại.',
    CANCEL: 'Phiên họp Hội đồng dưới đây đã hủy. Ông/bà không phải làm gì thêm.',
    ANSWER_MEMBER: 'Văn phòng đã trả lời câu hỏi của ông/bà về một hồ sơ. Câu trả lời nằm ngay cạnh hồ sơ.',
    REPLY: 'Ông/bà chưa trả lời giấy mời phiên họp Hội đồng dưới đây. Đề nghị trả lời có dự hay không.',
    ATTEND: 'Xin nhắc ông/bà: sắp đến phiên họp Hội đồng dưới đây.',
  },
  extensionFirst:
    'Hạn gửi đã qua: đơn vị chỉ gửi được sau khi Văn phòng Sở gia hạn. Nếu còn muốn gửi, xin liên hệ Văn phòng Sở.',
  enclosed: (name: string) => `Kèm tệp lịch ${name}, mở để đưa vào lịch của ông/bà.`,
  fact: {
    code: 'Mã hồ sơ',
    codeOther: 'Mã số',
    round: 'Đợt xét chọn',
    step: 'Việc',
    unit: 'Đơn vị',
    silent: 'Đơn vị chưa gửi',
    due: 'Hạn cuối',
    until: 'Hạn mới',
    reason: 'Lý do',
    at: 'Thời điểm',
    meets: 'Thời gian họp',
    asks: 'Bắt đầu lấy ý kiến',
    place: 'Địa điểm',
    hash: 'Mã kiểm tra',
    checkpoint: 'Mốc niêm phong mới nhất',
    sender: 'Cơ quan gửi',
    letter: 'Tờ trình',
    names: 'Số hồ sơ',
  },
  letterOf: (number: string, date: string) => `số ${number} ngày ${date}`,
  ask: (whom: string) => `Cần hỏi thêm, xin gọi ${whom}.`,
  everyUnit: 'Tất cả các đơn vị',
  action: { task: 'Xem hồ sơ và cho ý kiến', told: 'Xem hồ sơ', other: 'Xem' },
  endOf: (day: string) => `hết ngày ${day}`,
  link: (until: string) =>
    `Liên kết dành riêng cho ông/bà, mở bằng mã PIN hoặc đăng nhập, dùng được đến ${until}. Mở liên kết chưa gửi đi quyết định nào.`,
  foot: 'Thư tự động của hệ thống Gương Sáng; xin không trả lời thư này.',
};

const en: typeof vi = {
  subject: {
    task: (code, task) => `[Gương Sáng] ${code}: ${task}`,
    told: (code, done) => `[Gương Sáng] ${code}: ${done}`,
    nudge: (code, task) => `[Gương Sáng] Reminder ${code}: ${task}`,
    overdue: (code, task) => `[Gương Sáng] Overdue ${code}: ${task}`,
    receipt: (code, done) => `[Gương Sáng] Receipt ${code}: ${done}`,
    other: (code) => `[Gương Sáng] ${code}`,
  },
  greeting: (name) => `Dear ${name},`,
  lead: {
    task: 'A nomination is waiting for you.',
    told: 'A nomination has moved on; this is for your information.',
    nudge: 'The nomination below is still waiting for you.',
    overdue: 'The task below is overdue and not done; this is reported to you so that you can see to it.',
    receipt: 'Your decision has been recorded. This mail is the receipt.',
  },
  leadOther: {
    task: (what) => `A step of the ${what} is waiting for you.`,
    told: (what) => `The ${what} has moved on; this is for your information.`,
    nudge: (what) => `The step of the ${what} below is still waiting for you.`,
    unitList: (what) =>
      `Your unit has not sent its list in this ${what}. Please send it, or report “none”, before the last day.`,
    sent: () =>
      'New nominations have been sent to your office. Please read them, confirm their receipt, then answer each.',
  },
  sitting: {
    CONVENE: {
      meets:
        'You are invited to a sitting of the Emulation and Commendation Council. Please answer on the page of the sitting whether you come.',
      inWriting:
        'The Emulation and Commendation Council is asked in writing. Please answer on the page of the sitting whether you take part.',
    },
    MOVE: 'The sitting of the Council has been moved to the time and place below. Earlier answers no longer count; please answer again.',
    CANCEL: 'The sitting of the Council below has been called off. There is nothing for you to do.',
    ANSWER_MEMBER: 'The Office has answered your question about a nomination. The answer stands beside it.',
    REPLY: 'You have not answered the invitation to the sitting below. Please say whether you come.',
    ATTEND: 'A reminder: the sitting of the Council below is near.',
  },
  extensionFirst:
    'The last day is over: your unit can send only after the Office extends it. If it still wants to send, please call the Office.',
  enclosed: (name) =>
    `A calendar file, ${name}, comes with this mail; open it to put the sitting into your calendar.`,
  fact: {
    code: 'Nomination',
    codeOther: 'Code',
    round: 'Round',
    step: 'Task',
    unit: 'Unit',
    silent: 'Units that have not sent',
    due: 'Last day',
    until: 'New last day',
    reason: 'Reason',
    at: 'Time',
    meets: 'Meets at',
    asks: 'Asked from',
    place: 'Place',
    hash: 'Check code',
    checkpoint: 'Newest checkpoint',
    sender: 'Sent by',
    letter: 'Letter',
    names: 'Nominations',
  },
  letterOf: (number, date) => `${number} of ${date}`,
  ask: (whom) => `Questions? Please call ${whom}.`,
  everyUnit: 'All units',
  action: { task: 'Read it and decide', told: 'See the nomination', other: 'See it' },
  endOf: (day) => `the end of ${day}`,
  link: (until) =>
    `The link is yours alone, opened with your PIN or by signing in, and works until ${until}. Opening it sends no decision.`,
  foot: 'An automatic mail of Gương Sáng; please do not answer it.',
};

export const mails = { vi: { ...vi, letter: mailLetters.vi }, en: { ...en, letter: mailLetters.en } };

/** The subject of a notice by its template: `task.ENDORSE`, `told.RETURN`, `nudge.ENDORSE`, `overdue.ENDORSE`… */
export const mailSubject = (template: string, code: string, lang: Language, life?: Life): string => {
  const [kind = '', type = ''] = template.split('.');
  const { subject } = mails[lang];
  const words = orderWords(type, lang, life);
  switch (kind) {
    case 'task':
      return subject.task(code, words.task);
    case 'nudge':
      return subject.nudge(code, words.task);
    case 'overdue':
      return subject.overdue(code, words.task);
    case 'told':
      return subject.told(code, words.done);
    case 'receipt':
      return subject.receipt(code, words.done);
    default:
      return subject.other(code);
  }
};
