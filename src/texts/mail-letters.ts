/** What stands around every letter, and what only some of them say. Words to people, never names of nominees. */
const vi = {
  app: 'Gương Sáng',
  rehearsed: (subject: string) => `[CHẠY THỬ] ${subject}`,
  rehearsal: 'CHẠY THỬ: thư này không có thật; mọi người và số liệu trong thư đều hư cấu.',
  left: {
    today: 'hôm nay là hạn cuối',
    ahead: (days: number) => `còn ${days} ngày làm việc`,
    over: (days: number) => (days === 0 ? 'đã quá hạn' : `đã quá hạn ${days} ngày làm việc`),
  },
  /** To a substitute. */
  standsFor: (name: string, from: string, until: string) =>
    `Ông/bà nhận việc này thay ông/bà ${name}, theo ủy quyền từ ngày ${from} đến hết ngày ${until}.`,
  address: 'Nếu nút trên không bấm được, hãy chép địa chỉ này vào trình duyệt:',
  plain: 'Trang này hỏi đăng nhập. Mở trang chưa gửi đi quyết định nào.',
  /** What lies in a rehearsal's tray is read by everybody: a link of one's own is not in it. */
  trayed:
    'Bản chạy thử: địa chỉ này hỏi đăng nhập. Trong thư thật, ở đây là liên kết riêng của ông/bà, mở bằng mã PIN hoặc đăng nhập; mở chưa gửi đi quyết định nào.',
  choices: 'Đổi ngôn ngữ, hoặc chỉ nhận một thư mỗi ngày:',
  action: {
    task: 'Mở việc này',
    nominations: 'Xem hồ sơ',
    rounds: 'Xem đợt xét',
    sittings: 'Xem phiên họp',
    inbox: 'Mở việc cần làm',
    account: 'Mở trang tài khoản',
    mails: 'Xem các thư đã gửi',
    people: 'Xem ủy quyền',
    anchors: 'Mở trang xác nhận đã lưu',
  },
  receipt: {
    lead: 'Việc dưới đây đã được ghi với tên ông/bà. Thư này là biên nhận, xin giữ lại.',
    seq: 'Số thứ tự trong lịch sử',
    notMe: (whom: string) =>
      `Không phải tôi? Nếu ông/bà không làm việc này, báo ngay cho ${whom}. Không xóa thư này.`,
    nobody: 'Văn phòng hoặc quản trị hệ thống của cơ quan',
  },
  digest: {
    subject: (day: string, tasks: number) =>
      tasks === 0 ? `[Gương Sáng] Tin ngày ${day}` : `[Gương Sáng] Ngày ${day}: ${tasks} việc đang chờ`,
    title: (day: string) => `Việc ngày ${day}`,
    lead: (tasks: number) =>
      tasks === 0
        ? 'Hôm nay không có việc nào đang chờ ông/bà. Thư này gộp các tin mới.'
        : `Có ${tasks} việc đang chờ ông/bà. Thư này gộp các việc và tin mới, mỗi ngày một thư.`,
    tasks: 'Việc đang chờ, theo hạn',
    noDate: 'Không có hạn',
    more: (count: number) => `Còn ${count} việc nữa trong danh sách việc cần làm.`,
    news: 'Tin mới',
    outlook: 'Hạn của các đợt',
  },
};

const en: typeof vi = {
  app: 'Gương Sáng',
  rehearsed: (subject) => `[REHEARSAL] ${subject}`,
  rehearsal: 'REHEARSAL: this mail is not real; all people and figures in it are invented.',
  left: {
    today: 'today is the last day',
    ahead: (days) => (days === 1 ? '1 working day left' : `${days} working days left`),
    over: (days) => (days === 0 ? 'overdue' : `${days} working ${days === 1 ? 'day' : 'days'} overdue`),
  },
  standsFor: (name, from, until) =>
    `You are asked in place of ${name}, as a substitute from ${from} to ${until}.`,
  address: 'If the button does not work, copy this address into your browser:',
  plain: 'The page asks you to sign in. Opening it sends no decision.',
  trayed:
    'Rehearsal: this address asks you to sign in. A real mail has a link of your own here, opened with your PIN or by signing in; opening it sends no decision.',
  choices: 'Change the language, or get one mail a day:',
  action: {
    task: 'Open this task',
    nominations: 'See the nomination',
    rounds: 'See the round',
    sittings: 'See the sitting',
    inbox: 'Open my tasks',
    account: 'Open the account page',
    mails: 'See the mails sent',
    people: 'See the substitution',
    anchors: 'Open the page to acknowledge',
  },
  receipt: {
    lead: 'The step below has been recorded in your name. This mail is the receipt; please keep it.',
    seq: 'Number in the history',
    notMe: (whom) => `Not you? If you did not do this, tell ${whom} at once. Do not delete this mail.`,
    nobody: 'the Office or the administrator',
  },
  digest: {
    subject: (day, tasks) =>
      tasks === 0
        ? `[Gương Sáng] News of ${day}`
        : `[Gương Sáng] ${day}: ${tasks} ${tasks === 1 ? 'task' : 'tasks'} waiting`,
    title: (day) => `Your tasks on ${day}`,
    lead: (tasks) =>
      tasks === 0
        ? 'Nothing waits for you today. This mail gathers what is new.'
        : `${tasks} ${tasks === 1 ? 'task waits' : 'tasks wait'} for you. This mail gathers tasks and news, one mail a day.`,
    tasks: 'Waiting, by last day',
    noDate: 'No last day',
    more: (count) => `${count} more in your list of tasks.`,
    news: 'What is new',
    outlook: 'The dates of the rounds',
  },
};

export const mailLetters = { vi, en };
