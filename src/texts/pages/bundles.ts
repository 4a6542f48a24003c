/** What is on record, taken out of the house with what proves it. */
const vi = {
  title: {
    nomination: (name: string) => `Gói chứng minh: ${name}`,
    sitting: (name: string) => `Gói chứng minh: phiên họp ${name}`,
    round: (name: string) => `Gói chứng minh: ${name}`,
    all: (name: string) => `Gói chứng minh: ${name}`,
  },
  lead: 'Một tệp zip để bất kỳ ai tự kiểm tra trên máy của mình, không cần hệ thống này và không cần mạng, rằng lịch sử không bị sửa, bớt hay viết lại.',
  back: {
    nomination: 'Dấu vết',
    sitting: 'Dấu vết',
    round: 'Dấu vết',
    all: 'Kiểm tra',
  },
  take: 'Tải gói chứng minh',
  holds: 'Trong gói',
  chains: 'Số chuỗi sự kiện',
  events: 'Số sự kiện',
  until: 'Đến mốc niêm phong',
  signedAt: (moment: string) => `ký lúc ${moment}`,
  notYet: (events: number) =>
    `${events} sự kiện mới nhất chưa vào mốc niêm phong nên chưa có trong gói. Mốc được ký mỗi phút; cần cả những sự kiện ấy thì đợi một, hai phút rồi mở lại trang này.`,
  none: 'Chưa có mốc niêm phong nào gồm nội dung này. Mốc được ký mỗi phút: đợi một, hai phút rồi mở lại trang này; nếu vẫn vậy, báo quản trị hệ thống.',
  byRights:
    'Bạn chỉ đọc được phần bạn được xem ở đây. Phần còn lại vẫn nằm trong phép kiểm tra, nhưng không đọc được; gói nói rõ chỗ nào giữ lại, chỗ nào đã xóa theo luật.',
  onRecord: 'Lượt tải được ghi lại: ai, lúc nào, tải gì.',
  long: 'Gói của cả cơ quan có thể mất vài phút: trình duyệt bắt đầu tải sau khi mọi mã kiểm tra đã tính xong.',
  withFiles: 'Kèm tệp minh chứng (bản quét) mà bạn được mở',
  how: 'Cách tự kiểm tra',
  howText:
    'Mở VERIFY.md trong gói: bản hướng dẫn dành cho người chưa từng thấy hệ thống này. Nhanh nhất là mở verify.html rồi chọn tệp zip vừa tải.',
  proof: 'Tải dữ liệu ra ngoài cần mã xác thực của bạn trong 10 phút gần đây.',
  prove: 'Nhập mã xác thực',
  file: {
    title: 'Xuất hồ sơ',
    text: 'Cả quá trình theo thứ tự thời gian, theo Phụ lục VI Nghị định 30/2020/NĐ-CP: PDF để in và lưu thành tập, có mục lục và số trang; XML để nộp lưu hay chuyển sang hệ thống khác.',
    takePdf: 'Xuất hồ sơ (PDF)',
    take: 'Xuất hồ sơ (XML)',
    print: 'Xem trang Dấu vết',
    /** The file's own title. */
    of: (code: string, name: string) => `Hồ sơ đề xuất ${code}: ${name}`,
  },
  link: 'Tải gói chứng minh',
  desk: {
    title: 'Gói chứng minh của cả cơ quan',
    text: 'Mọi chuỗi, mọi mốc niêm phong và chương trình kiểm tra trong một tệp: mang về và tự kiểm tra, không cần tin vào máy chủ này.',
  },
};

const en: typeof vi = {
  title: {
    nomination: (name) => `Bundle: ${name}`,
    sitting: (name) => `Bundle: sitting ${name}`,
    round: (name) => `Bundle: ${name}`,
    all: (name) => `Bundle: ${name}`,
  },
  lead: 'One zip file by which anybody checks on a machine of his own, without this system and without a network, that the history was not altered, cut or written anew.',
  back: {
    nomination: 'Trace',
    sitting: 'Trace',
    round: 'Trace',
    all: 'Audit',
  },
  take: 'Take the bundle',
  holds: 'In the bundle',
  chains: 'Chains of events',
  events: 'Events',
  until: 'Up to the checkpoint',
  signedAt: (moment) => `signed ${moment}`,
  notYet: (events) =>
    `The newest ${events === 1 ? 'event is' : `${events} events are`} under no checkpoint yet and therefore not in the bundle. One is signed each minute: if you need them too, wait a minute or two and open this page again.`,
  none: 'No signed checkpoint covers this yet. One is signed each minute: wait a minute or two and open this page again; if it stays so, tell the administrator.',
  byRights:
    'You can read only what is yours to see here. The rest is checked as well but cannot be read; the bundle says what is withheld, and what has been erased by law.',
  onRecord: 'It is on record who took what, and when.',
  long: 'The bundle of the whole department may take minutes: the browser begins once all hashes are known.',
  withFiles: 'With the files of evidence (scans) that you may open',
  how: 'How to check it yourself',
  howText:
    'Open VERIFY.md in the bundle: it is written for somebody who has never seen this system. The quickest way is to open verify.html and choose the zip file.',
  proof: 'To take data out, your second factor must have been shown within the last 10 minutes.',
  prove: 'Enter the code',
  file: {
    title: 'Export the file',
    text: 'All that happened in order of time, after Annex VI of Decree 30/2020/NĐ-CP: as PDF to print and keep bound, with contents and page numbers (in Vietnamese, like every paper); as XML to be archived or taken into another system.',
    takePdf: 'Export the file (PDF)',
    take: 'Export the file (XML)',
    print: 'See the trace',
    of: (code, name) => `Nomination ${code}: ${name}`,
  },
  link: 'Take the bundle',
  desk: {
    title: 'The bundle of the whole department',
    text: 'Every chain, every checkpoint and the program that checks them in one file: take it home and check it yourself, without trusting this server.',
  },
};

export const bundles = { vi, en };
