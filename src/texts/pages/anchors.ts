/** Checkpoints that are mailed out, and who says that he keeps his. */
const vi = {
  title: 'Mốc niêm phong',
  lead: 'Mỗi phút hệ thống ký một mốc niêm phong toàn bộ lịch sử. Ai giữ một mốc ở ngoài hệ thống thì chứng minh được lịch sử trước đó có bị sửa hay không. Phần mới hơn mốc cuối cùng đang được giữ ở ngoài thì chưa.',
  /** On the desk of whoever watches. */
  desk: 'Mốc nào đã gửi ra ngoài, ai xác nhận đang giữ, và xác nhận mốc gửi cho ông/bà.',
  standing: {
    title: 'Đang đến đâu',
    newest: 'Mốc mới nhất',
    none: 'Chưa có mốc nào. Mốc đầu tiên được ký trong vòng hai phút sau sự kiện đầu tiên.',
    signed: (code: string, moment: string) => `${code}, ký lúc ${moment}`,
    held: 'Mốc mới nhất có người xác nhận đang giữ',
    heldBy: (code: string, moment: string) => `${code}, xác nhận lúc ${moment}`,
    nobody: 'Chưa ai xác nhận giữ mốc nào.',
    realTime: 'Giờ ở trang này là giờ máy chủ, kể cả khi chạy thử.',
  },
  warn: {
    late: (minutes: number) => `Lịch sử chưa được niêm phong kịp: có sự kiện đã chờ ${minutes} phút.`,
    lateTodo:
      'Bình thường không quá hai phút. Báo quản trị hệ thống kiểm tra tiến trình nền và tệp khóa ký mốc.',
    overdue: (hours: number) =>
      `Đã ${hours} giờ (không tính ngày nghỉ) chưa có ai ở ngoài xác nhận giữ mốc mới hơn.`,
    overdueTodo:
      'Trong thời gian đó, người nắm cả cơ sở dữ liệu và khóa ký có thể viết lại phần mới mà không ai biết. Nhắc người nhận lưu tệp và xác nhận.',
    open: 'Mở trang Mốc niêm phong',
  },
  send: {
    button: 'Gửi mốc mới nhất ngay',
    hint: 'Bình thường mốc được gửi mỗi sáng ngày làm việc nếu có gì mới. Ai đã nhận mốc này thì không nhận lại.',
    rehearsal:
      'Khi chạy thử, mốc không tự gửi hằng ngày; chỉ gửi khi bấm nút này. Thư nằm trong hộp thư chạy thử.',
    done: (count: number) =>
      count === 0 ? 'Mọi người nhận đều đã có mốc mới nhất; không gửi thêm thư nào.' : `Đã lập ${count} thư.`,
  },
  list: {
    title: 'Các mốc đã gửi',
    own: 'Các mốc gửi cho ông/bà',
    none: 'Chưa gửi mốc nào.',
    outside: 'ngoài hệ thống',
    mailed: (moment: string) => `Lập thư lúc ${moment}`,
    acknowledged: (by: string, moment: string) => `${by} xác nhận đã lưu, ${moment}`,
    recorded: (by: string, moment: string, told: string) =>
      `Đã lưu, theo “${told}”; ${by} ghi nhận, ${moment}`,
    waits: 'Chưa xác nhận',
    kept: 'Đã xác nhận',
    keep: 'Tôi đã lưu tệp này',
    keepOf: (code: string) => `Tôi đã lưu tệp này: mốc ${code}`,
    record: 'Ghi nhận thay',
    recordOf: (name: string, code: string) => `Ghi nhận thay ${name}, mốc ${code}`,
    told: 'Người nhận báo bằng cách nào',
    toldHint:
      'Ví dụ: điện thoại ngày 24/3 với ông Minh, đọc đúng mã ngắn; hoặc Công văn số 12/CV-LT. Chỉ ghi khi mã đọc lại trùng với mã trên.',
    write: 'Ghi nhận',
    done: 'Đã ghi nhận.',
    pages: { first: 'Về mốc mới nhất', next: 'Mốc cũ hơn' },
  },
  addresses: {
    title: 'Ai nhận',
    byOffice: 'Nhận theo nhiệm vụ',
    byOfficeHint: 'Tự có và tự thôi theo phân quyền; không bỏ được ở đây.',
    auditor: 'người kiểm tra, giám sát',
    province: 'đầu mối cấp tỉnh',
    nobody: 'Chưa có ai có nhiệm vụ này.',
    further: 'Địa chỉ khác',
    furtherHint:
      'Nên có ít nhất một địa chỉ ở cơ quan khác, nơi người quản trị hệ thống này không vào được: lưu trữ, phòng Giám đốc, cơ quan cấp trên.',
    none: 'Chưa có địa chỉ nào khác.',
    added: (by: string, moment: string) => `${by} thêm, ${moment}`,
    removed: (by: string, moment: string) => `${by} bỏ, ${moment}`,
    remove: 'Bỏ',
    removeOf: (name: string, address: string) => `Bỏ ${name}, ${address}`,
    struck: (count: number) => `Đã bỏ (${count})`,
    add: 'Thêm địa chỉ',
    name: 'Tên nơi nhận',
    nameHint: 'Như ghi trên thư: Phòng Lưu trữ Sở Nội vụ',
    address: 'Địa chỉ thư điện tử',
    language: 'Ngôn ngữ của thư',
    languages: { both: 'Cả hai', vi: 'Tiếng Việt', en: 'Tiếng Anh' },
    submit: 'Thêm',
    addedNow: 'Đã thêm. Nơi nhận mới có tên từ mốc được gửi kế tiếp.',
    removedNow: 'Đã bỏ. Các mốc đã gửi vẫn ở danh sách trên.',
  },
};

const en: typeof vi = {
  title: 'Checkpoints',
  lead: 'Each minute the system signs a checkpoint of the whole history. Whoever keeps one outside the system can prove whether the history before it was changed. What is newer than the last one kept outside is not yet proved.',
  desk: 'Which checkpoints were mailed out, who says he keeps his, and where you say so of yours.',
  standing: {
    title: 'How far',
    newest: 'Newest checkpoint',
    none: 'There is none yet. The first is signed within two minutes of the first event.',
    signed: (code, moment) => `${code}, signed ${moment}`,
    held: 'Newest one that somebody says he keeps',
    heldBy: (code, moment) => `${code}, acknowledged ${moment}`,
    nobody: 'Nobody has said so of any.',
    realTime: 'Times on this page are those of the server, in a rehearsal too.',
  },
  warn: {
    late: (minutes) =>
      `The history is not sealed in time: an event has been waiting for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    lateTodo:
      'As a rule it takes no more than two minutes. Tell the administrator to look at the background process and the key file.',
    overdue: (hours) =>
      `For ${hours} hours (days off left out) nobody outside has acknowledged a newer checkpoint.`,
    overdueTodo:
      'Until somebody does, whoever has both database and key could write the newer part anew unseen. Remind the recipients to keep the file and to acknowledge it.',
    open: 'Open the page of checkpoints',
  },
  send: {
    button: 'Send the newest now',
    hint: 'As a rule one goes out each morning of a working day, if there is anything new. Whoever has this one does not get it again.',
    rehearsal:
      'In a rehearsal none goes out by itself; they go when this button is pressed, and lie in the mail tray.',
    done: (count) =>
      count === 0
        ? 'All recipients have the newest one; no mail was written.'
        : `${count} ${count === 1 ? 'mail' : 'mails'} written.`,
  },
  list: {
    title: 'What was sent',
    own: 'Sent to you',
    none: 'None has been sent.',
    outside: 'outside the system',
    mailed: (moment) => `Mail written ${moment}`,
    acknowledged: (by, moment) => `Kept, says ${by}, ${moment}`,
    recorded: (by, moment, told) => `Kept, by “${told}”; written down by ${by}, ${moment}`,
    waits: 'Not acknowledged',
    kept: 'Acknowledged',
    keep: 'I have kept this file',
    keepOf: (code) => `I have kept this file: checkpoint ${code}`,
    record: 'Write down for them',
    recordOf: (name, code) => `Write down for ${name}, checkpoint ${code}`,
    told: 'How they told us',
    toldHint:
      'Such as: by phone on 24 March with Mr Minh, code read back; or letter no. 12/CV-LT. Only where the code read back is the one above.',
    write: 'Write down',
    done: 'Written down.',
    pages: { first: 'To the newest', next: 'Older ones' },
  },
  addresses: {
    title: 'Who gets them',
    byOffice: 'By their office',
    byOfficeHint: 'They come and go with the office, and cannot be left out here.',
    auditor: 'auditor',
    province: 'contact of the province',
    nobody: 'Nobody holds such an office.',
    further: 'Further addresses',
    furtherHint:
      'There should be at least one in another organisation, where the administrator of this system has no access: an archive, the Director’s office, the authority above.',
    none: 'There are no further addresses.',
    added: (by, moment) => `Added by ${by}, ${moment}`,
    removed: (by, moment) => `Removed by ${by}, ${moment}`,
    remove: 'Remove',
    removeOf: (name, address) => `Remove ${name}, ${address}`,
    struck: (count) => `Removed (${count})`,
    add: 'Add an address',
    name: 'Name of the recipient',
    nameHint: 'As the mail greets it: Provincial Archive',
    address: 'Mail address',
    language: 'Language of the mail',
    languages: { both: 'Both', vi: 'Vietnamese', en: 'English' },
    submit: 'Add',
    addedNow: 'Added. The new recipient gets the next one that is sent.',
    removedNow: 'Removed. What was sent stays in the list above.',
  },
};

export const anchors = { vi, en };
