/** The door to one task: what whoever comes by an emailed link finds. */
const minutes = (seconds: number): string =>
  seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
const minutesEn = (seconds: number): string =>
  seconds < 90 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`;

const hours = (seconds: number): string => `${Math.ceil(seconds / 3600)} giờ`;
const hoursEn = (seconds: number): string =>
  seconds <= 3600 ? '1 hour' : `${Math.ceil(seconds / 3600)} hours`;

const vi = {
  title: 'Một việc đang chờ bạn',
  lead: 'Liên kết trong thư chỉ tìm ra việc. Muốn xem và quyết định, hãy cho biết đúng là bạn.',
  what: 'Việc',
  due: 'Hạn',
  /** Beside the forms, for whoever wonders what a link gives away. */
  discreet: 'Trang này không nêu tên ai. Chưa có gì được ghi nhận khi mở liên kết.',
  /** Above every page of whoever came in by link and PIN. */
  onlyThis: 'Bạn vào bằng liên kết trong thư: chỉ mở được việc này.',
  others: 'Đăng nhập để xem các việc khác',
  pin: {
    title: 'Mở bằng mã PIN',
    label: 'Mã PIN của bạn',
    hint: '6 đến 8 chữ số. Mã chỉ mở đúng việc này.',
    submit: 'Mở việc này',
    wrong: 'Mã PIN chưa đúng. Kiểm tra rồi nhập lại.',
    slow: (seconds: number) =>
      `Trình duyệt này đã nhập sai nhiều lần. Đợi ${minutes(seconds)} rồi nhập lại; mã PIN của bạn không bị khóa.`,
    full: (seconds: number) =>
      `Trong một ngày qua đã có quá nhiều lần nhập sai mã PIN ở các liên kết gửi cho bạn. Đăng nhập để làm việc này ngay, hoặc đợi ${hours(seconds)} rồi nhập lại; mã PIN của bạn không bị khóa.`,
    shape: 'Mã PIN gồm 6 đến 8 chữ số.',
    forgotten: 'Quên mã PIN?',
    forgottenHint:
      'Đăng nhập rồi đổi mã ở trang Tài khoản. Không có mật khẩu: gọi quản trị hệ thống của Sở (bên ngoài Sở: Văn phòng Sở), nghe đọc mã thiết lập rồi đặt mã PIN mới tại đây.',
  },
  signIn: {
    title: 'Mở bằng tài khoản',
    hint: 'Đăng nhập xong, bạn trở lại đúng việc này.',
    button: 'Đăng nhập',
  },
  setup: {
    title: 'Bạn chưa có mã PIN',
    lead: 'Đăng nhập rồi đặt mã PIN ở trang Tài khoản; hoặc gọi quản trị hệ thống của Sở (bên ngoài Sở: Văn phòng Sở), nghe đọc mã thiết lập và đặt mã PIN ngay tại đây.',
    /** Numbers only: the page names nobody. */
    call: 'Văn phòng Sở',
    code: 'Mã thiết lập',
    codeHint: 'Được đọc cho bạn qua điện thoại, không bao giờ gửi qua thư.',
    pin: 'Mã PIN mới',
    pinHint: '6 đến 8 chữ số; không dãy số liền nhau, số lặp, ngày sinh hay số điện thoại.',
    again: 'Nhập lại mã PIN mới',
    submit: 'Đặt mã PIN và mở việc này',
    /** Codes are never given back on a page: after a fault all three are typed once more. */
    retype: 'Mã thiết lập chưa bị tính là đã dùng. Nhập lại cả ba ô: trang không hiện lại mã đã nhập.',
    differ: 'Hai lần nhập mã PIN chưa giống nhau.',
    wrong: 'Mã thiết lập chưa đúng hoặc đã hết hạn. Gọi để nghe mã mới.',
    slow: (seconds: number) => `Đã nhập sai nhiều lần. Đợi ${minutes(seconds)} rồi thử lại.`,
    full: (seconds: number) =>
      `Trong một ngày qua đã có quá nhiều lần nhập sai ở các liên kết gửi cho bạn. Đợi ${hours(seconds)} rồi thử lại; nếu có mật khẩu, bạn đăng nhập được ngay.`,
    fault: {
      SHAPE: 'Mã PIN gồm 6 đến 8 chữ số.',
      SAME: 'Mã PIN chỉ có một chữ số lặp lại thì quá dễ đoán. Chọn mã khác.',
      RUN: 'Mã PIN là một dãy số liền nhau thì quá dễ đoán. Chọn mã khác.',
      REPEATED: 'Mã PIN lặp đi lặp lại một đoạn thì quá dễ đoán. Chọn mã khác.',
      PHONE: 'Mã PIN là một đoạn số điện thoại của bạn, ai cũng tra được. Chọn mã khác.',
      DATE: 'Mã PIN trông như ngày sinh, dễ bị đoán. Chọn mã khác.',
    },
  },
  gone: {
    expired: {
      title: 'Liên kết này đã hết hạn',
      text: 'Việc vẫn còn đó. Đăng nhập để làm tiếp, hoặc mở liên kết trong thư nhắc mới nhất.',
    },
    revoked: {
      title: 'Liên kết này không còn dùng được',
      text: 'Việc đã chuyển cho người khác, hoặc đã có thư mới hơn. Mở thư mới nhất, hoặc đăng nhập để xem việc của bạn.',
    },
    guessed: {
      title: 'Liên kết này không mở được bằng mã PIN nữa',
      text: 'Đã có quá nhiều lần nhập sai mã PIN ở liên kết này. Một liên kết mới đã được gửi tới hộp thư của người nhận; mã PIN vẫn như cũ. Bạn cũng có thể đăng nhập để làm tiếp.',
    },
    guessedOften: {
      title: 'Liên kết này không mở được bằng mã PIN nữa',
      text: 'Trong một ngày qua đã có quá nhiều lần nhập sai mã PIN ở các liên kết gửi cho người nhận, nên không gửi thêm liên kết mới. Việc vẫn còn đó: đăng nhập để làm tiếp; mã PIN vẫn như cũ.',
    },
    decided: {
      title: 'Việc này đã được xử lý',
      text: 'Đăng nhập để xem ai đã quyết định và quyết định gì.',
    },
  },
  done: {
    title: 'Việc này đã được xử lý',
    lead: 'Không còn gì phải làm ở liên kết này.',
    decision: 'Đã quyết định',
    by: 'Người quyết định',
    system: 'Hệ thống, theo kế hoạch',
    at: 'Lúc',
    receipt: 'Xem biên nhận',
    again: 'Việc đã trở lại với bạn: mở việc mới',
    tasks: 'Về việc cần làm',
  },
  foreign: {
    title: 'Liên kết này gửi cho người khác',
    text: (to: string, me: string) => `Liên kết được gửi tới ${to}, còn bạn đang đăng nhập với tên ${me}.`,
    told: 'Bạn không được ủy quyền việc này nên không mở được. Lần mở này được ghi lại và người nhận được báo.',
    way: 'Nếu bạn chính là người nhận: đăng xuất ở góc trên, rồi mở lại liên kết trong thư.',
  },
  notYours: {
    title: 'Việc này không ở phía bạn',
    text: 'Việc đã chuyển cho người khác hoặc không thuộc phần việc của bạn hôm nay.',
  },
  missing: {
    title: 'Không tìm thấy việc của liên kết này',
    text: 'Liên kết có thể đã bị hộp thư cắt mất một phần. Hãy mở lại từ thư, sao chép trọn dòng liên kết, hoặc đăng nhập để xem việc của bạn.',
    slow: (seconds: number) =>
      `Từ mạng này đã có quá nhiều liên kết không đúng. Đợi ${minutes(seconds)} rồi thử lại. Liên kết đúng vẫn mở được ngay.`,
  },
  changed: {
    title: 'Đã thay đổi kể từ thư báo',
    lead: 'Hồ sơ dưới đây là bản hiện nay. So với lúc gửi thư:',
    steps: 'Các bước đã xảy ra',
    state: (before: string, now: string) => `Trạng thái: từ “${before}” thành “${now}”.`,
    facts:
      'Số liệu mà hồ sơ dựa vào (khen thưởng, xếp loại, thời hạn) đã thay đổi; tiêu chí dưới đây được tính lại.',
    dossier: 'Nội dung hồ sơ',
    before: 'Khi gửi thư',
    now: 'Hiện nay',
    parts: {
      name: 'Họ tên',
      post: 'Chức vụ',
      narrative: 'Thành tích',
      fields: 'Lĩnh vực',
      movement: 'Phong trào',
      evidence: 'Minh chứng',
      attestations: 'Xác nhận của đơn vị',
    },
  },
};

const en: typeof vi = {
  title: 'One task is waiting for you',
  lead: 'The link in the mail only finds the task. To see it and decide, show that it is you.',
  what: 'Task',
  due: 'Due',
  discreet: 'This page names nobody. Opening the link has recorded nothing.',
  onlyThis: 'You came by a link: this task only.',
  others: 'Sign in to see the others',
  pin: {
    title: 'Open with your PIN',
    label: 'Your PIN',
    hint: '6 to 8 digits. It opens this task and no other.',
    submit: 'Open this task',
    wrong: 'That PIN is not right. Check and enter it again.',
    slow: (seconds) =>
      `Too many wrong PINs in this browser. Wait ${minutesEn(seconds)}, then enter it again; your PIN is not locked.`,
    full: (seconds) =>
      `Over the past day too many wrong PINs were entered at the links sent to you. Sign in to do this task now, or wait ${hoursEn(seconds)}, then enter it again; your PIN is not locked.`,
    shape: 'A PIN has 6 to 8 digits.',
    forgotten: 'Forgotten the PIN?',
    forgottenHint:
      'Sign in and change it under Account. Without a password: call the system administrator of the department (from outside: its Office), have a set-up code read out, and set a new PIN here.',
  },
  signIn: {
    title: 'Open with your account',
    hint: 'After signing in you come back to this task.',
    button: 'Sign in',
  },
  setup: {
    title: 'You have no PIN yet',
    lead: 'Sign in and set one on the Account page; or call the administrator of the department (from outside: the Office), have the setting-up code read out to you, and set your PIN right here.',
    call: 'The Office',
    code: 'Setting-up code',
    codeHint: 'It is read out to you on the telephone, and never mailed.',
    pin: 'New PIN',
    pinHint: '6 to 8 digits; no digits in a row or repeated, no birthday, no telephone number.',
    again: 'New PIN once more',
    submit: 'Set the PIN and open this task',
    retype:
      'The setting-up code has not been used up. Fill in all three again: no page shows a code that was typed.',
    differ: 'The two PINs are not the same.',
    wrong: 'The setting-up code is not right or no longer valid. Call for a new one.',
    slow: (seconds) => `Too many wrong tries. Wait ${minutesEn(seconds)}, then try again.`,
    full: (seconds) =>
      `Over the past day too many tries were wrong at the links sent to you. Wait ${hoursEn(seconds)}, then try again; if you have a password you can sign in now.`,
    fault: {
      SHAPE: 'A PIN has 6 to 8 digits.',
      SAME: 'One digit over and over is too easily guessed. Choose another.',
      RUN: 'Digits in a row are too easily guessed. Choose another.',
      REPEATED: 'A part repeated is too easily guessed. Choose another.',
      PHONE: 'It is part of your telephone number, which anybody can look up. Choose another.',
      DATE: 'It looks like a date of birth and is easily guessed. Choose another.',
    },
  },
  gone: {
    expired: {
      title: 'This link has expired',
      text: 'The task is still there. Sign in to go on, or open the link in the latest reminder.',
    },
    revoked: {
      title: 'This link can no longer be used',
      text: 'The task has passed to somebody else, or there is a newer mail. Open the latest mail, or sign in to see your tasks.',
    },
    guessed: {
      title: 'This link no longer opens with a PIN',
      text: 'Too many wrong PINs were entered at this link. A fresh one has been mailed to its recipient; the PIN stays as it is. Signing in works as well.',
    },
    guessedOften: {
      title: 'This link no longer opens with a PIN',
      text: 'Over the past day too many wrong PINs were entered at links sent to its recipient, so no fresh one has been mailed. The task is still there: sign in to go on; the PIN stays as it is.',
    },
    decided: {
      title: 'This task is done',
      text: 'Sign in to see who decided, and what.',
    },
  },
  done: {
    title: 'This task is done',
    lead: 'Nothing is left to do at this link.',
    decision: 'Decided',
    by: 'By',
    system: 'The system, by the plan',
    at: 'At',
    receipt: 'See the receipt',
    again: 'It has come back to you: open the new task',
    tasks: 'Back to my tasks',
  },
  foreign: {
    title: 'This link was sent to somebody else',
    text: (to, me) => `It was sent to ${to}, and you are signed in as ${me}.`,
    told: 'You are not a substitute for this task, so it does not open. That it was opened is on record, and the recipient is told.',
    way: 'If you are the recipient: sign out in the corner above, then open the link in the mail again.',
  },
  notYours: {
    title: 'This task is not with you',
    text: 'It has passed to somebody else, or is not part of your work today.',
  },
  missing: {
    title: 'This link leads to no task',
    text: 'The mail program may have cut it off. Open it from the mail again, copy the whole line, or sign in to see your tasks.',
    slow: (seconds) =>
      `Too many wrong links from this network. Wait ${minutesEn(seconds)}, then try again. A right link opens at once.`,
  },
  changed: {
    title: 'Changed since the mail',
    lead: 'The dossier below is the one of now. Compared with when the mail was sent:',
    steps: 'What has happened',
    state: (before, now) => `State: from “${before}” to “${now}”.`,
    facts: 'Facts it relies on (awards, ratings, dates) have changed; the criteria below are counted anew.',
    dossier: 'The dossier itself',
    before: 'When the mail was sent',
    now: 'Now',
    parts: {
      name: 'Name',
      post: 'Post',
      narrative: 'Achievements',
      fields: 'Fields',
      movement: 'Movement',
      evidence: 'Evidence',
      attestations: 'Attested by the unit',
    },
  },
};

export const task = { vi, en };
