import type { Gate } from '../../workflows/index.js';

/** Why a piece of evidence did not count. */
const viReasons = {
  ISSUER_LEVEL: 'cấp tặng không thuộc loại được tính',
  NATURE: 'tính chất khen này không được tính',
  LEVEL: 'chưa đủ mức hoặc chưa đúng cấp',
  NOT_APPLIED: 'được công nhận nhưng chưa được áp dụng',
  AFTER_DATE: 'quyết định sau ngày xét',
  OUTSIDE_WINDOW: 'ngoài khoảng thời gian được tính',
  YEAR_UNKNOWN: 'chưa rõ năm thành tích',
  REVOKED: 'đã bị hủy bỏ',
  NOT_CLAIMED: 'có trong sổ nhưng hồ sơ chưa nêu làm minh chứng',
  NOT_VERIFIED: 'Văn phòng chưa xác minh',
  DUPLICATE: 'cùng một quyết định, chỉ tính một lần',
  MISSING: 'chưa có',
  BLANK: 'để trống',
  NO_PAPER: 'chưa có giấy tờ chứng minh kèm theo',
  NOT_LISTED: 'không phải phong trào Kế hoạch nêu',
  LIGHTER: 'nhẹ hơn mức phải loại',
  NOT_MEMBER_THEN: 'khi bị xử lý không thuộc tập thể này',
};

const enReasons: typeof viReasons = {
  ISSUER_LEVEL: 'awarded at a level that does not count',
  NATURE: 'this kind of commendation does not count',
  LEVEL: 'not of the level asked for',
  NOT_APPLIED: 'recognised but not applied',
  AFTER_DATE: 'decided after the day in question',
  OUTSIDE_WINDOW: 'outside the time that counts',
  YEAR_UNKNOWN: 'the year of the achievement is not known',
  REVOKED: 'revoked',
  NOT_CLAIMED: 'in the register, but not named as evidence in the dossier',
  NOT_VERIFIED: 'not yet verified by the Office',
  DUPLICATE: 'the same decision, counted once',
  MISSING: 'missing',
  BLANK: 'left blank',
  NO_PAPER: 'no paper attached that shows it',
  NOT_LISTED: 'not a movement the plan names',
  LIGHTER: 'lighter than what excludes',
  NOT_MEMBER_THEN: 'not a member of this collective at the time',
};

const viGates: Record<Gate | 'progress', string> = {
  register: 'Khi đơn vị gửi về Văn phòng: tính cả minh chứng đơn vị kê khai.',
  accept: 'Khi Văn phòng chấp nhận: chỉ tính minh chứng Văn phòng đã xác minh.',
  agenda: 'Khi trình Hội đồng: chỉ tính minh chứng Văn phòng đã xác minh.',
  forward: 'Khi gửi tỉnh: chỉ tính minh chứng Văn phòng đã xác minh.',
  commend: 'Khi quyết định khen thưởng: chỉ tính minh chứng Văn phòng đã xác minh.',
  progress: 'Theo dõi trong giai đoạn: tính đến hôm nay, chỉ minh chứng Văn phòng đã xác minh.',
  confirm: 'Khi tổng kết: tính đến ngày tổng kết, chỉ minh chứng đã xác minh.',
};

const enGates: typeof viGates = {
  register: 'As asked when the unit sends it to the Office: evidence the unit claims counts.',
  accept: 'As asked when the Office accepts: only evidence the Office has verified counts.',
  agenda: 'As asked when it goes before the Council: only verified evidence counts.',
  forward: 'As asked when it goes to the province: only verified evidence counts.',
  commend: 'As asked when a commendation is decided: only verified evidence counts.',
  progress: 'Progress within the period: verified evidence up to today counts.',
  confirm: 'As asked at the final review: only verified evidence up to that day counts.',
};

const vi = {
  reasons: viReasons,
  gates: viGates,
  status: {
    claimed: 'Đơn vị kê khai',
    unseen: 'Văn phòng chưa xác minh',
    verified: 'Văn phòng đã xác minh',
    rejected: 'Không được chấp nhận',
    revoked: 'Đã bị hủy bỏ',
  },
  verdict: { met: 'Đạt', unmet: 'Chưa đạt', target: 'Chỉ tiêu giai đoạn', open: 'Chưa bắt buộc ở bước này' },
  /** Where one of several ways is enough. */
  branch: { alternative: 'Một trong các cách, chưa đạt', spare: 'Không cần, đã đạt theo cách khác' },
  standsFor: 'thay thế danh hiệu thấp hơn',
  counted: 'Được tính',
  against: 'Bị tính',
  notCounted: 'Không tính',
  need: {
    count: (need: number, have: number) => `cần ${need}, có ${have}`,
    years: (need: number, have: number) => `cần ${need} năm, đạt ${have}`,
    said: 'đã có xác nhận',
    unsaid: 'chưa có xác nhận',
    linked: 'đã gắn với phong trào',
    unlinked: 'chưa gắn với phong trào nào được nêu',
    clean: 'không có kỷ luật',
    disciplined: (have: number) => `không được có kỷ luật, hiện có ${have}`,
    all: (need: number, have: number) => `đạt ${have}/${need} nội dung`,
    some: (need: number, of: number, have: number) => `cần ${need} trong ${of}, đạt ${have}`,
  },
};

const en: typeof vi = {
  reasons: enReasons,
  gates: enGates,
  status: {
    claimed: 'Claimed by the unit',
    unseen: 'Not verified by the Office',
    verified: 'Verified by the Office',
    rejected: 'Not accepted',
    revoked: 'Revoked',
  },
  verdict: {
    met: 'Met',
    unmet: 'Not met',
    target: 'Target of the period',
    open: 'Does not bind at this step',
  },
  branch: { alternative: 'One way of several, not met', spare: 'Not needed, met in another way' },
  standsFor: 'stands in for a lower title',
  counted: 'Counted',
  against: 'Counts against',
  notCounted: 'Not counted',
  need: {
    count: (need, have) => `${need} needed, ${have} there`,
    years: (need, have) => `${need} ${need === 1 ? 'year' : 'years'} needed, ${have} met`,
    said: 'answered for',
    unsaid: 'nobody has answered for it',
    linked: 'linked to a movement',
    unlinked: 'not linked to any movement named',
    clean: 'no discipline',
    disciplined: (have) => `no discipline allowed, ${have} there`,
    all: (need, have) => `${have} of ${need} met`,
    some: (need, of, have) => `${need} of ${of} needed, ${have} met`,
  },
};

export const evidence = { vi, en };
