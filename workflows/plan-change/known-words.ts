import type { Words } from '../kernel/assessment.js';

const words = (vi: string, en: string): Words => ({ vi, en });

export const NOTHING = words('không ghi', 'not given');

/** Of a gate that is not named. */
export const NOT_BOUND = words('không ràng buộc', 'does not bind');

/** Where criteria are asked. */
export const GATE_WORDS: Readonly<Record<string, Words>> = {
  register: words('khi đơn vị đăng ký', 'when the unit registers'),
  accept: words('khi Văn phòng thẩm định', 'when the Office accepts'),
  agenda: words('khi đưa ra Hội đồng', 'when put before the Council'),
  forward: words('khi trình tỉnh', 'when sent to the province'),
  commend: words('khi khen thưởng', 'when commended'),
  confirm: words('khi tổng kết', 'at the final review'),
};

/** What kind of thing a criterion asks. */
export const KIND_WORDS: Readonly<Record<string, Words>> = {
  all: words('phải đạt tất cả', 'all of'),
  any: words('đạt một trong các ý', 'any of'),
  atLeast: words('đạt một số ý', 'some of'),
  attest: words('có người xác nhận', 'attested'),
  count: words('tính số lần khen', 'counts awards'),
  initiative: words('tính sáng kiến', 'counts initiatives'),
  rating: words('xếp loại hằng năm', 'yearly ratings'),
  discipline: words('kỷ luật', 'discipline'),
  linked: words('gắn với phong trào', 'tied to a movement'),
};

/** Values that a plan chooses from a closed list. */
export const NAMED_VALUES: Readonly<Record<string, Words>> = {
  ...KIND_WORDS,
  block: words('chặn', 'blocks'),
  warn: words('lưu ý', 'warns'),
  info: words('chỉ ghi nhận', 'is noted'),
  before: words('trước ngày ghi (không kể ngày đó)', 'before the day named'),
  by: words('đến hết ngày ghi', 'to the end of the day named'),
  ENDORSE: words('đơn vị gửi hồ sơ', 'the unit sends its names'),
  FORWARD: words('gửi tỉnh', 'sending to the province'),
  officeChief: words('Chánh Văn phòng Sở', 'the Office chief'),
  director: words('Giám đốc Sở', 'the Director'),
  individual: words('cá nhân', 'individuals'),
  collective: words('tập thể', 'collectives'),
  household: words('hộ gia đình', 'households'),
  model: words('mô hình', 'models'),
  cadre: words('cán bộ', 'cadres'),
  civilServant: words('công chức', 'civil servants'),
  publicEmployee: words('viên chức', 'public employees'),
  contract: words('người lao động hợp đồng', 'contract staff'),
  once: words('một lần', 'once'),
  recurring: words('định kỳ', 'recurring'),
  continuous: words('thường xuyên', 'at any time'),
  month: words('hằng tháng', 'every month'),
  quarter: words('hằng quý', 'every quarter'),
  halfYear: words('sáu tháng một lần', 'every half-year'),
  year: words('hằng năm', 'every year'),
  unitExemplar: words('là điển hình của đơn vị', 'become exemplars of their unit'),
  ended: words('kết thúc', 'end there'),
  registered: words('tên đăng ký', 'names registered'),
  selected: words('tên được lựa chọn', 'names selected'),
  unit: words('cùng đơn vị', 'of the same unit'),
  round: words('cả đợt', 'the whole round'),
  self: words('chính mình', 'oneself'),
  members: words('thành viên', 'the members'),
  kin: words('người thân', 'kin'),
  interest: words('có lợi ích liên quan', 'an interest'),
  none: words('không có hình thức nào', 'none at all'),
  latest: words('năm gần nhất', 'the latest year'),
  every: words('mọi năm trong giai đoạn', 'every year of the period'),
  yearly: words('xác nhận lại hằng năm', 'attested every year'),
  midterm: words('sơ kết', 'midterm review'),
  final: words('tổng kết', 'final review'),
  province: words('tỉnh', 'the province'),
  leaders: words('lãnh đạo', 'leaders'),
  council: words('Hội đồng', 'the Council'),
  units: words('các đơn vị', 'the units'),
  archive: words('lưu', 'archive'),
  other: words('nơi khác', 'others'),
};

/** Of what a share of the Council is taken. */
export const BASE_WORDS: Readonly<Record<string, Words>> = {
  members: words('số thành viên theo quyết định', 'of the members by decision'),
  entitled: words('số thành viên được tham gia bỏ phiếu', 'of the members who may vote'),
  present: words('số thành viên có mặt', 'of the members present'),
  cast: words('số phiếu thu về', 'of the ballots cast'),
};

const NEVER = words('không trường hợp nào', 'in no case');

/** What such a value means at one place alone: `per: unit` is each of them, not the voter's own. */
export const NAMED_AT: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  per: { unit: words('từng đơn vị', 'each unit') },
  secret: {
    true: words('bỏ phiếu kín', 'secret ballot'),
    false: words('biểu quyết công khai', 'open vote'),
  },
  form: {
    marks: words('đánh dấu tên được chọn', 'a mark for each name chosen'),
    eachName: words('đồng ý hoặc không đồng ý với từng tên', 'yes or no to every name'),
  },
  afterRunoffs: {
    chair: words('người chủ trì quyết định', 'the chair decides'),
    nobody: words('không ai quyết định, suất đó để trống', 'nobody decides, the seat stays empty'),
  },
  voidMarks: { '': NEVER },
  leaveVote: { '': NEVER },
};
