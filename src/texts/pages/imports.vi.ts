import { dayText } from '../days.js';

type Params = Readonly<Record<string, string>>;

const on = (day = ''): string => dayText(day, 'vi');
const instead = ({ nearest = '' }: Params): string =>
  nearest === ''
    ? ''
    : ` Gần giống: ${nearest
        .split('; ')
        .map((one) => `“${one}”`)
        .join(', ')}.`;

/** Why a row is wrong, and what would be right. */
const reasons = {
  MISSING_COLUMNS: ({ columns = '', rows = '' }: Params) =>
    `Trang tính thiếu cột: ${columns}. ${rows} dòng bên dưới chưa được đọc. Thêm cột với đúng tên đó ở dòng tiêu đề.`,
  EMPTY: () => 'Ô này bỏ trống; cần có nội dung.',
  FORMULA_ERROR: ({ value = '' }: Params) =>
    `Công thức trong ô báo lỗi ${value}. Sửa công thức hoặc gõ thẳng giá trị.`,
  NOT_TEXT: ({ value = '' }: Params) => `Ô là “${value}”, không phải chữ. Định dạng ô là Text rồi gõ lại.`,
  TOO_LONG: ({ most = '' }: Params) => `Ô dài quá ${most} ký tự. Viết gọn lại.`,
  STRANGE_LETTERS: () => 'Ô có ký tự điều khiển không in được. Xóa ô rồi gõ lại.',
  NOT_A_NUMBER: ({ value = '', most = '' }: Params) => `“${value}” không phải số nguyên từ 0 đến ${most}.`,
  NOT_YES_NO: ({ value = '' }: Params) => `“${value}” không rõ. Ghi “Có” hoặc “Không”.`,
  DAY_UNREADABLE: ({ value = '' }: Params) => `Không đọc được ngày “${value}”. Ghi dạng 5/3/2020.`,
  YEAR_OF_TWO_FIGURES: ({ value = '' }: Params) =>
    `Năm trong “${value}” không đủ bốn chữ số nên không rõ thế kỷ nào. Ghi đủ, ví dụ 5/3/2020.`,
  DAY_NOT_THERE: ({ value = '' }: Params) =>
    `Không có ngày “${value}” trong lịch. Ghi theo thứ tự ngày/tháng/năm.`,
  DAY_AHEAD: ({ value = '', today = '' }: Params) =>
    `Ngày ${on(value)} còn ở phía trước (hôm nay ${on(today)}). Quyết định phải đã ban hành.`,
  BEFORE_THE_REPUBLIC: ({ value = '' }: Params) => `Ngày ${on(value)} trước ngày 2/9/1945. Kiểm tra lại năm.`,
  YEAR_UNREADABLE: ({ value = '' }: Params) => `Không đọc được năm “${value}”. Ghi bốn chữ số, ví dụ 2020.`,
  YEAR_OUTSIDE: ({ value = '', from = '', to = '' }: Params) => `Năm ${value} ngoài khoảng ${from}–${to}.`,
  YEAR_AFTER_DECISION: ({ value = '', decided = '' }: Params) =>
    `Năm thành tích ${value} sau ngày quyết định ${on(decided)}. Năm thành tích không thể sau quyết định.`,
  EMAIL_UNREADABLE: ({ value = '' }: Params) => `“${value}” không phải địa chỉ thư điện tử.`,
  EMAIL_TAKEN: ({ value = '', by = '' }: Params) => `Địa chỉ ${value} đang là của ${by}.`,
  CODE_TAKEN: ({ value = '', by = '' }: Params) => `Mã ${value} đang là của ${by}.`,
  CODE_UNREADABLE: ({ value = '' }: Params) =>
    `Mã “${value}” chỉ được gồm chữ, số và dấu . _ - /, tối đa 40 ký tự (đơn vị: 20).`,
  UNIT_UNKNOWN: (params: Params) =>
    `Không có đơn vị “${params['value'] ?? ''}”.${instead(params)} Dùng mã hoặc tên trong trang “Danh mục”.`,
  UNIT_NAME_TAKEN: ({ value = '', code = '' }: Params) => `Tên “${value}” đã là của đơn vị mã ${code}.`,
  PERSON_UNKNOWN: (params: Params) =>
    `Chưa có cán bộ “${params['value'] ?? ''}”.${instead(params)} Kiểm tra cách viết, hoặc quản trị nhập người này trước.`,
  PERSON_NOT_IN_UNIT: ({ value = '', unit = '', units = '' }: Params) =>
    `Trong sổ, ${value} không có quá trình công tác tại ${unit}${units === '' ? '' : `; đơn vị đã ghi: ${units}`}. Sửa đơn vị, hoặc ghi thư điện tử.`,
  PERSON_AMBIGUOUS: ({ value = '', count = '' }: Params) =>
    `Có ${count} người tên ${value}. Ghi thêm thư điện tử hoặc mã cán bộ để phân biệt.`,
  PERSON_NOT_NAMED: () =>
    'Chưa ghi là của ai: ghi họ và tên, thư điện tử hoặc mã cán bộ; của tập thể thì ghi đơn vị.',
  NAME_DIFFERS: ({ value = '', known = '' }: Params) =>
    `Tên ghi “${value}”, nhưng mã hoặc thư điện tử này là của ${known}. Sửa một trong hai.`,
  CODE_AND_EMAIL_DIFFER: ({ one = '', other = '' }: Params) =>
    `Mã cán bộ và thư điện tử chỉ hai người khác nhau: ${one} và ${other}.`,
  OWN_ENTRY: ({ value = '' }: Params) =>
    `Dòng này về chính bạn (${value}). Không ai tự ghi về mình: người khác nhập dòng này.`,
  AWARD_UNKNOWN: (params: Params) =>
    `Kế hoạch không có danh hiệu, hình thức “${params['value'] ?? ''}”.${instead(params)}`,
  ISSUER_UNKNOWN: (params: Params) =>
    `Không rõ cấp quyết định “${params['value'] ?? ''}”.${instead(params)} Các cấp có trong trang “Danh mục”.`,
  ISSUER_CONTRADICTS: ({ value = '', other = '' }: Params) =>
    `Cột này ghi “${value}”, tên hình thức khen lại nói ${other}. Để lại một.`,
  ISSUER_NOT_THEN: ({ value = '', from = '', until = '', decided = '' }: Params) =>
    `Cơ quan ${value} ${from === '' ? '' : `có từ ${on(from)}`}${from !== '' && until !== '' ? ', ' : ''}${until === '' ? '' : `chỉ đến ${on(until)}`}: không thể quyết định ngày ${on(decided)}.`,
  VALUE_UNKNOWN: (params: Params) => `Không có “${params['value'] ?? ''}” trong danh mục.${instead(params)}`,
  VALUE_AMBIGUOUS: (params: Params) =>
    `“${params['value'] ?? ''}” có thể là nhiều mục. Ghi đủ tên.${instead(params)}`,
  OF_A_PERSON: () => 'Kỷ luật là của cá nhân: ghi người bị kỷ luật.',
  ENDS_BEFORE_IT_BEGINS: ({ from = '', until = '' }: Params) =>
    `Kết thúc ${on(until)} trước khi bắt đầu ${on(from)}.`,
  OVERLAPS: ({ unit = '', from = '', until = '', row = '' }: Params) =>
    `Trùng thời gian với vị trí tại ${unit}${row === '' ? ' đã có' : ` ở dòng ${row}`}, từ ${on(from)}${until === '' ? ' đến nay' : ` đến ${on(until)}`}. Ghi ngày kết thúc của vị trí trước.`,
  TWICE_IN_FILE: ({ sheet = '', row = '' }: Params) =>
    `Đã ghi ở trang “${sheet}”, dòng ${row}. Bỏ một trong hai dòng.`,
};

const notes = {
  NAME_RECASED: ({ name = '' }: Params) => `Tên viết hoa toàn bộ, ghi là ${name}.`,
  REVOKED: ({ on: day = '' }: Params) => `Đã thu hồi ngày ${on(day)}: giữ nguyên là đã thu hồi.`,
  ISSUER_FROM_AWARD: ({ issuer = '' }: Params) => `Cấp quyết định lấy từ tên hình thức khen: ${issuer}.`,
  SIMILAR: ({ entry = '', on: day = '' }: Params) =>
    `Gần giống mục đã có trong sổ: ${entry}${day === '' ? '' : `, ngày ${on(day)}`}. Nếu là một thì bỏ dòng này khỏi tệp.`,
};

const fields = {
  staffCode: 'Mã cán bộ',
  name: 'Tên',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  unitCode: 'Mã đơn vị',
  unit: 'Đơn vị',
  nameEn: 'Tên tiếng Anh',
  rank: 'Thứ tự',
  title: 'Chức vụ',
  titleEn: 'Chức vụ tiếng Anh',
  tier: 'Nhóm đối tượng',
  employment: 'Diện',
  from: 'Từ ngày',
  until: 'Đến ngày',
  award: 'Danh hiệu, hình thức',
  issuer: 'Cấp quyết định',
  nature: 'Tính chất',
  number: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  year: 'Năm',
  level: 'Cấp công nhận',
  applied: 'Đã áp dụng hiệu quả',
  rating: 'Mức xếp loại',
  severity: 'Hình thức kỷ luật',
  called: 'Tên sáng kiến',
};

const kinds = {
  units: 'Đơn vị',
  people: 'Cán bộ',
  positions: 'Quá trình công tác',
  awards: 'Khen thưởng, danh hiệu, vinh danh',
  initiatives: 'Sáng kiến',
  ratings: 'Xếp loại',
  discipline: 'Kỷ luật',
};

/** Why a file is not taken. */
const faults = {
  NONE_CHOSEN: 'Chưa chọn tệp.',
  EMPTY: 'Tệp rỗng. Mở bằng Excel, lưu lại rồi chọn lại.',
  TOO_LARGE: 'Tệp lớn hơn 10 MB. Bỏ hình ảnh trong bảng tính, hoặc chia thành nhiều tệp.',
  NOT_XLSX:
    'Tệp không phải bảng tính .xlsx, dù mang tên gì. Mở bằng Excel, chọn Lưu thành… “Excel Workbook (.xlsx)”.',
  OLD_XLS: 'Tệp là bảng tính Excel đời cũ (.xls). Mở bằng Excel, chọn Lưu thành… “Excel Workbook (.xlsx)”.',
  OTHER_WORKBOOK:
    'Tệp là bảng tính dạng khác (.xlsb, .ods). Lưu thành “Excel Workbook (.xlsx)” rồi chọn lại.',
  ENCRYPTED: 'Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ), lưu lại.',
  BROKEN: 'Tệp bị hỏng, không đọc được đến hết. Mở bằng Excel rồi lưu lại thành tệp mới.',
  BOMB: 'Tệp khi giải nén quá lớn so với một bảng tính. Chép các dòng sang một tệp mới rồi thử lại.',
  TOO_MANY_SHEETS: 'Tệp có quá 30 trang tính. Chỉ giữ các trang cần nhập.',
  TOO_MANY_ROWS: 'Tệp có quá 20.000 dòng. Chia thành nhiều tệp.',
  TOO_LONG: 'Đọc quá 30 giây vẫn chưa xong. Chép các dòng sang một tệp mới, hoặc chia nhỏ.',
  NOTHING_TO_READ:
    'Không có dòng nào để nhập: không trang tính nào thuộc phần bạn được nhập, hoặc các trang đều trống. Xem tên trang và tên cột trong tệp mẫu.',
};

const page = {
  title: 'Nhập từ bảng tính',
  lead: {
    IMPORT_PEOPLE: 'Đơn vị, cán bộ và quá trình công tác, từ một tệp Excel.',
    IMPORT_RECORDS: 'Khen thưởng, sáng kiến, xếp loại và kỷ luật, từ một tệp Excel.',
  },
  promise:
    'Chưa ghi gì khi mới chọn tệp: bạn xem trước từng dòng rồi mới xác nhận. Ghi tất cả hoặc không ghi gì.',
  template: {
    title: 'Tệp mẫu',
    text: 'Có hướng dẫn, tên cột, dòng ví dụ và danh mục theo kế hoạch đang áp dụng.',
    get: 'Tải tệp mẫu (.xlsx)',
  },
  otherHand: {
    IMPORT_PEOPLE: 'Trang khen thưởng, xếp loại trong cùng tệp do Văn phòng nhập; ở đây được bỏ qua.',
    IMPORT_RECORDS:
      'Trang đơn vị, cán bộ, quá trình công tác trong cùng tệp do quản trị nhập; ở đây được bỏ qua.',
  },
  choose: {
    title: 'Chọn tệp',
    label: 'Bảng tính .xlsx',
    hint: 'Tối đa 10 MB, 20.000 dòng, 30 trang tính.',
    again: 'Chọn lại tệp.',
    send: 'Gửi và xem trước',
  },
  mine: {
    title: 'Các lần nhập gần đây của bạn',
    none: 'Chưa có lần nhập nào. Tải tệp mẫu, điền rồi gửi ở trên.',
    row: (what: string, when: string) => `${what}, ${when}`,
  },
  area: { IMPORT_PEOPLE: 'Đơn vị, cán bộ', IMPORT_RECORDS: 'Khen thưởng, xếp loại' },
  states: {
    reading: 'Đang đọc',
    refused: 'Không đọc được',
    ready: 'Chờ xác nhận',
    done: 'Đã ghi',
    expired: 'Hết hạn, chưa ghi gì',
  },
  reading: {
    title: 'Đang đọc bảng tính',
    unknown: 'Đang mở tệp…',
    of: (read: string, of: string) => `Đã xem ${read} trên ${of} dòng`,
    stays: 'Chưa ghi gì. Có thể rời trang này và quay lại sau.',
    refresh: 'Xem lại',
    stopped: 'Việc đọc đã dừng giữa chừng. Chưa ghi gì.',
    again: 'Đọc lại từ đầu',
  },
  refused: { title: 'Không đọc được tệp này', other: 'Chọn tệp khác' },
  expired: {
    title: 'Lần nhập này đã hết hạn',
    text: 'Bản xem trước chỉ giữ 7 ngày; chưa ghi gì. Gửi lại tệp để nhập.',
  },
  preview: {
    title: 'Xem trước khi ghi',
    nothing: 'Chưa ghi gì vào hệ thống.',
    counts: 'Kết quả xem từng dòng',
    sheets: 'Các trang tính trong tệp',
    rowsOf: (rows: string) => `${rows} dòng`,
    ignored: (columns: string) => `Cột không dùng, bỏ qua: ${columns}`,
    unknown: 'Không phải trang cần nhập, bỏ qua',
    notYours: 'Không thuộc phần bạn nhập, bỏ qua',
    again: 'Xem lại theo dữ liệu mới nhất',
  },
  rows: {
    title: 'Từng dòng',
    all: 'Tất cả',
    show: 'Hiện',
    row: (sheet: string, row: string) => `${sheet}, dòng ${row}`,
    column: (letter: string, title: string) =>
      letter === '' ? `Cột “${title}” (chưa có)` : `Cột ${letter} “${title}”`,
    whole: 'Cả dòng',
    was: 'Trước',
    willBe: 'Sẽ là',
    empty: 'trống',
    none: 'Không có dòng nào loại này.',
    next: 'Các dòng tiếp theo',
    first: 'Từ dòng đầu',
    expired: 'Chi tiết từng dòng đã xóa sau 7 ngày.',
  },
  verdicts: { new: 'Mới', changed: 'Thay đổi', same: 'Giữ nguyên', wrong: 'Sai' },
  confirm: {
    title: 'Xác nhận',
    all: 'Mọi dòng đã có đúng như vậy trong hệ thống: không cần ghi gì.',
    onlyWrong: 'Không dòng nào ghi được. Sửa các dòng sai trong tệp rồi gửi lại.',
    wrong: (count: string) =>
      `${count} dòng sai. Nên sửa trong tệp rồi gửi lại; hoặc bỏ qua các dòng đó và ghi những dòng còn lại.`,
    leaveOut: (count: string) => `Bỏ qua ${count} dòng sai, chỉ ghi các dòng còn lại`,
    verified: 'Văn phòng đã đối chiếu các dòng mới và thay đổi với quyết định gốc chưa?',
    yes: 'Đã đối chiếu: ghi là đã xác minh',
    no: 'Chưa đối chiếu: ghi là kê khai, xác minh sau',
    noHint: 'Người nhập không tự xác minh các mục mình kê khai; người khác ở Văn phòng xác minh.',
    submit: (count: string) => `Ghi ${count} dòng`,
    other: 'Gửi tệp khác',
    errors: {
      WRONG_ROWS: 'Còn dòng sai: đánh dấu bỏ qua các dòng đó, hoặc sửa trong tệp rồi gửi lại.',
      VERIFIED_NOT_SAID: 'Chọn đã đối chiếu với quyết định gốc hay chưa.',
      NOTHING_TO_WRITE: 'Không có dòng nào cần ghi.',
      CHANGED_MEANWHILE:
        'Dữ liệu đã thay đổi sau lúc bạn xem. Đây là kết quả mới; chưa ghi gì. Xem lại rồi xác nhận.',
      NOT_READY: 'Lần nhập này không còn chờ xác nhận. Chưa ghi gì.',
      CONTENDED: 'Nhiều người đang cùng ghi. Chưa ghi gì; bấm lại không sao.',
      REFUSED: 'Một hồ sơ liên quan không cho ghi lúc này. Chưa ghi gì.',
    },
  },
  done: {
    title: 'Đã ghi',
    text: (made: string, changed: string) => `${made} dòng mới, ${changed} dòng thay đổi.`,
    same: (count: string) => `${count} dòng đã có sẵn, giữ nguyên.`,
    left: (count: string) => `${count} dòng sai đã bỏ qua, không ghi.`,
    verified: 'Các mục được ghi là đã xác minh.',
    claimed: 'Các mục được ghi là kê khai, chờ xác minh.',
    at: (when: string) =>
      `Xác nhận lúc ${when}. Nhập lại cùng tệp cũng không sao: mọi dòng sẽ là “Giữ nguyên”.`,
    more: 'Nhập tệp khác',
    register: 'Mở sổ khen thưởng',
    people: 'Mở danh sách người dùng',
    peopleNext:
      'Người mới chưa có quyền và chưa có mật khẩu: mở từng người ở trang Người dùng để giao quyền và cấp mã đặt mật khẩu.',
  },
};

/** What the template says of itself. */
const guide = [
  'Hướng dẫn nhập từ bảng tính',
  'Mỗi trang tính là một loại dữ liệu; bỏ trống hoặc xóa trang không cần. Giữ tên trang và tên cột; thứ tự cột tùy ý.',
  'Dòng ghi “VÍ DỤ” ở cột đầu là dòng giả định, không bao giờ được nhập.',
  'Cột có dấu * phải có. Cột lạ được bỏ qua và được nói rõ khi xem trước.',
  'Ngày ghi 5/3/2020 hoặc định dạng ngày của Excel; năm đủ bốn chữ số.',
  'Người được nhận ra theo mã cán bộ, thư điện tử, hoặc họ và tên trong đơn vị. Hai người trùng tên: ghi thư điện tử hoặc mã.',
  'Khen thưởng, sáng kiến, xếp loại của tập thể: để trống họ tên, ghi đơn vị.',
  'Tên danh hiệu, cấp quyết định, tính chất, mức xếp loại: xem trang “Danh mục”. Viết tắt quen dùng (CSTĐ, BK, UBND) đều đọc được.',
  'Gửi tệp ở mục Nhập từ bảng tính. Chưa ghi gì cho đến khi bạn xem trước và xác nhận.',
];

const lists = {
  units: 'Đơn vị',
  awards: 'Danh hiệu, hình thức',
  issuers: 'Cấp quyết định',
  natures: 'Tính chất',
  levels: 'Cấp công nhận sáng kiến',
  ratings: 'Mức xếp loại',
  severities: 'Hình thức kỷ luật',
  tiers: 'Nhóm đối tượng',
  employments: 'Diện',
};

export const importsVi = { reasons, notes, fields, kinds, faults, page, guide, lists };
