/** Đôn đốc: units that have not answered, and the words by which the Office reminds them. */
const vi = {
  title: 'Đôn đốc',
  silent: (count: number) => `${count} đơn vị chưa gửi danh sách, chưa báo “không có”.`,
  nobody: 'Không còn đơn vị nào phải nhắc.',
  all: (count: number) => (count === 1 ? 'Đôn đốc đơn vị chưa gửi' : `Đôn đốc cả ${count} đơn vị chưa gửi`),
  allHint: 'Trang sau cho xem thư gửi ai, viết gì; chưa ghi gì cho đến khi bạn xác nhận.',
  last: 'Nhắc gần nhất',
  never: 'chưa nhắc lần nào',
  byClock: 'hệ thống tự nhắc theo Kế hoạch',
  everybody: 'tất cả các đơn vị chưa gửi',
  copy: {
    open: 'Chép lời nhắc',
    label: 'Lời nhắc để dán vào nhóm trao đổi',
    hint: 'Không có tên người, không có mã hồ sơ. Chọn cả ô rồi chép.',
    button: 'Chép',
    done: 'Đã chép.',
  },
  chat: {
    one: (unit: string, round: string) =>
      `Nhắc việc: ${unit} chưa gửi danh sách giới thiệu điển hình tiên tiến (${round}).`,
    several: (round: string) =>
      `Nhắc việc: các đơn vị sau chưa gửi danh sách giới thiệu điển hình tiên tiến (${round}):`,
    line: (unit: string, until: string | null) => (until === null ? `- ${unit}` : `- ${unit}: ${until}`),
    until: (until: string) => `Hạn cuối: ${until}.`,
    over: 'Đã quá hạn: muốn gửi, đơn vị đề nghị Văn phòng Sở gia hạn trước.',
    someOver: 'Đơn vị đã quá hạn muốn gửi thì đề nghị Văn phòng Sở gia hạn trước.',
    where: (address: string) => `Gửi danh sách, hoặc báo “không có”, tại ${address}`,
  },
};

const en: typeof vi = {
  title: 'Reminding',
  silent: (count) =>
    `${count} ${count === 1 ? 'unit has' : 'units have'} neither sent a list nor reported “none”.`,
  nobody: 'No unit is left to be reminded.',
  all: (count) => (count === 1 ? 'Remind the unit that has not sent' : `Remind all ${count} units`),
  allHint: 'The next page shows who is written to and what; nothing is recorded until you confirm.',
  last: 'Last reminded',
  never: 'not yet',
  byClock: 'by the system, as the plan says',
  everybody: 'all units that have not sent',
  copy: {
    open: 'Copy a reminder',
    label: 'A reminder to paste into a chat',
    hint: 'It names no person and no nomination. Select all of it and copy.',
    button: 'Copy',
    done: 'Copied.',
  },
  chat: {
    one: (unit, round) => `Reminder: ${unit} has not sent its list of exemplars (${round}).`,
    several: (round) => `Reminder: these units have not sent their lists of exemplars (${round}):`,
    line: (unit, until) => (until === null ? `- ${unit}` : `- ${unit}: ${until}`),
    until: (until) => `Last day: ${until}.`,
    over: 'The last day is over: to send, ask the Office for an extension first.',
    someOver: 'Whoever is late asks the Office for an extension first.',
    where: (address) => `Send the list, or report “none”, at ${address}`,
  },
};

export const urging = { vi, en };
