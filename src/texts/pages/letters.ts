/** How one is written to, and what every letter looks like. */
const vi = {
  choices: {
    title: 'Thư của tôi',
    hint: 'Thư khẩn (việc đến hạn hôm nay hoặc ngày làm việc tới, phiên họp sắp diễn ra, thay đổi của tài khoản) luôn gửi ngay.',
    language: 'Ngôn ngữ của thư',
    languages: { both: 'Cả hai, tiếng Việt trước', vi: 'Chỉ tiếng Việt', en: 'Chỉ tiếng Anh' },
    mode: 'Số thư mỗi ngày',
    modes: {
      each: 'Từng việc một thư; từ thư thứ tư trong ngày, gộp vào sáng hôm sau',
      daily: 'Mỗi ngày một thư, 7:30 sáng ngày làm việc',
    },
    save: 'Lưu cách nhận thư',
    done: 'Đã lưu cách nhận thư.',
    wrong: 'Chọn một trong các cách nêu ở dưới.',
  },
  preview: {
    title: 'Mẫu thư',
    lead: 'Mọi thư hệ thống có thể gửi, với số liệu bịa. Xem ở đây không gửi thư nào.',
    lives: {
      digest: 'Thư gộp mỗi ngày',
      nomination: 'Hồ sơ',
      round: 'Đợt xét chọn',
      sitting: 'Phiên họp',
      account: 'Tài khoản, liên kết, ủy quyền',
    },
    kinds: {
      task: 'Việc mới',
      nudge: 'Nhắc việc',
      overdue: 'Báo việc quá hạn',
      told: 'Để biết',
      receipt: 'Biên nhận',
    },
    digest: 'Việc và tin của một ngày',
    substitute: 'Việc mới, gửi người làm thay',
    back: 'Thư đã gửi',
    all: 'Tất cả mẫu thư',
    html: 'Như hộp thư hiển thị',
    frame: (subject: string) => `Thư: ${subject}`,
    text: 'Phần chữ',
    alone: 'Mở riêng phần này',
    languages: { vi: 'Bản tiếng Việt', en: 'Bản tiếng Anh' },
  },
  tray: { html: 'Như hộp thư hiển thị', text: 'Phần chữ', alone: 'Mở riêng phần này' },
};

const en: typeof vi = {
  choices: {
    title: 'My mails',
    hint: 'What is urgent (a task due today or on the next working day, a sitting about to be held, a change of your account) always goes at once.',
    language: 'Language of mails',
    languages: { both: 'Both, Vietnamese first', vi: 'Vietnamese only', en: 'English only' },
    mode: 'Mails a day',
    modes: {
      each: 'One mail for each task; from the fourth of a day on, together the next morning',
      daily: 'One mail a day, at 7:30 on working days',
    },
    save: 'Save how I get mails',
    done: 'How you get mails has been saved.',
    wrong: 'Choose one of those below.',
  },
  preview: {
    title: 'Samples of mails',
    lead: 'Every mail the system may send, with invented data. Looking at it here sends nothing.',
    lives: {
      digest: 'The daily digest',
      nomination: 'Nominations',
      round: 'Rounds',
      sitting: 'Sittings',
      account: 'Account, links, substitution',
    },
    kinds: {
      task: 'New task',
      nudge: 'Reminder',
      overdue: 'Overdue, to those above',
      told: 'For information',
      receipt: 'Receipt',
    },
    digest: 'Tasks and news of a day',
    substitute: 'New task, to a substitute',
    back: 'Mails sent',
    all: 'All samples',
    html: 'As a mail program shows it',
    frame: (subject) => `Mail: ${subject}`,
    text: 'The text part',
    alone: 'Open this part alone',
    languages: { vi: 'In Vietnamese', en: 'In English' },
  },
  tray: { html: 'As a mail program shows it', text: 'The text part', alone: 'Open this part alone' },
};

export const letters = { vi, en };
