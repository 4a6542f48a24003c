import { sizeText } from './sizes.js';
import type { Values } from './finding-values.js';
import { councilFindingsVi } from './findings-council.vi.js';
import { peopleFindingsVi } from './findings-people.vi.js';
import { redactionFindingsVi } from './findings-redaction.vi.js';
import { substitutionFindingsVi } from './findings-substitution.vi.js';
import { openingFindingsVi } from './findings-opening.vi.js';
import { sittingFindingsVi } from './findings-sitting.vi.js';

type Sentence = (values: Values) => string;

/** Who it was; the clock has no name. */
const by = (name: string): string => (name === '' || name === 'system' ? '' : `, ${name}`);

const ofNominationsAndRounds = {
  // dossier and evidence
  NARRATIVE_MISSING: () => 'Chưa có phần tóm tắt thành tích',
  FIELD_MISSING: () => 'Chưa chọn “toàn diện” hoặc ít nhất một lĩnh vực',
  FIELD_UNKNOWN: ({ have }) => `Kế hoạch không có lĩnh vực “${have}”`,
  MOVEMENT_UNKNOWN: ({ have }) => `Kế hoạch không có phong trào thi đua “${have}”`,
  EVIDENCE_UNKNOWN: () => 'Có minh chứng không thuộc hồ sơ này hoặc không phải của người được đề nghị',
  EVIDENCE_TWICE: () => 'Có minh chứng được ghi hai lần',
  EVIDENCE_UNCHECKED: () => 'Văn phòng chưa kiểm tra xong minh chứng',
  REJECTION_UNEXPLAINED: () => 'Minh chứng không được chấp nhận thì phải ghi rõ thiếu gì, sai gì',
  EVIDENCE_LEFT: ({ have, need, short }) =>
    `Mới kết luận ${have} trong ${need} minh chứng, còn ${short} minh chứng chưa kết luận`,
  ASKED_ITEM_UNCHANGED: ({ have }) => `${have} minh chứng được yêu cầu gửi lại vẫn giữ nguyên như cũ`,
  PAPER_NOT_KEPT: ({ have }) => `${have} tệp ghi trong hồ sơ không có trong hệ thống; hãy gửi lại tệp`,
  SCANS_TOO_MANY: ({ need, have }) =>
    `Mỗi mục có nhiều nhất ${need} tệp đang dùng, thêm lần này là ${have}; hãy rút bớt hoặc ghép trang lại`,
  SCANS_TOO_LARGE: ({ needNumber, have }) =>
    `Các tệp của một mục cộng lại nhiều nhất ${sizeText(needNumber, 'vi')}, thêm lần này là ${sizeText(Number(have), 'vi')}`,
  SCAN_OF_VERIFIED: () => 'Văn phòng đã xác minh mục này theo bản quét đó; chỉ Văn phòng mới rút được',
  SCAN_WITHDRAWN_ALREADY: () => 'Bản quét này đã được rút trước đó',
  CRITERION_UNMET: ({ param }) => `Chưa đạt tiêu chí ${param('criterion')}`,

  // who may be nominated
  NOMINEE_STANDS_ALREADY: ({ param }) => `Đã có hồ sơ ${param('nomination')} trong cùng đợt`,
  NOT_OF_THIS_UNIT: ({ need, have }) => `Người này do ${need} giới thiệu, không phải ${have}`,
  ROUND_IS_OVER: () => 'Đợt xét chọn đã kết thúc',
  ROUND_TAKES_NO_NAMES: ({ haveName }) => `Đợt xét chọn không còn nhận hồ sơ mới (${haveName})`,
  KIND_OUT_OF_SCOPE: ({ haveName }) => `Kế hoạch không xét ${haveName}`,
  EMPLOYMENT_OUT_OF_SCOPE: ({ haveName }) =>
    `Người được đề nghị (${haveName}) không thuộc đối tượng của Kế hoạch`,
  UNIT_QUOTA_FULL: ({ need, have }) =>
    `Vượt số lượng: mỗi đơn vị chọn nhiều nhất ${need} gương, đây là gương thứ ${have}`,
  FURTHER_QUOTA_FULL: ({ about, need, have }) => `${about}: nhiều nhất ${need}, đây sẽ là gương thứ ${have}`,
  FURTHER_QUOTA_SHORT: ({ about, need, have, param }) =>
    `${about}${ofUnit(param('unit'))}: cần ít nhất ${need}, hiện có ${have}`,
  FURTHER_QUOTA_OVER: ({ about, need, have, param }) =>
    `${about}${ofUnit(param('unit'))}: nhiều nhất ${need}, hiện có ${have}`,
  FURTHER_SHARE_SHORT: ({ about, need, have, param }) =>
    `${about}${ofUnit(param('unit'))}: cần ít nhất ${need} trên ${param('total')} gương, hiện có ${have}`,
  FURTHER_SHARE_OVER: ({ about, need, have, param }) =>
    `${about}${ofUnit(param('unit'))}: nhiều nhất ${need} trên ${param('total')} gương, hiện có ${have}`,
  NIL_RETURN_NOT_TAKEN: () => 'Kế hoạch không nhận báo “không có”: đơn vị nào cũng phải giới thiệu',
  NIL_RETURN_GIVEN: () => 'Đơn vị đã báo “không có” trong đợt này',

  // time
  LATE: ({ needLongDay, haveDay }) => `Quá hạn: hạn cuối là hết ngày ${needLongDay}, hôm nay ${haveDay}`,
  TERM_NOT_OVER: ({ needLongDay, haveDay }) =>
    needLongDay === ''
      ? 'Không có thời hạn nào để quá hạn'
      : `Chưa quá hạn: hạn cuối là hết ngày ${needLongDay}, hôm nay ${haveDay}`,
  ON_HOLD: ({ day }) => `Đang tạm dừng xem xét từ ngày ${day('since')}, chưa bước nào được đi tiếp`,
  NOT_ON_HOLD: () => 'Hồ sơ không bị tạm dừng',
  EXTENSION_IN_THE_PAST: ({ haveDay, needDay }) => `Hạn mới ${haveDay} đã qua, hôm nay ${needDay}`,
  EXTENSION_NOT_LATER: ({ haveDay, needDay }) => `Hạn mới ${haveDay} không muộn hơn hạn đang có ${needDay}`,
  EXTENSION_PAST_PROVINCE: ({ haveDay, needDay }) =>
    `Hạn mới ${haveDay} vượt quá hạn gửi tỉnh, hết ngày ${needDay}`,
  NOTHING_TO_EXTEND: () => 'Đợt này nhận hồ sơ liên tục, không có hạn nào để gia hạn',
  COUNCIL_HAS_OPENED: () => 'Hội đồng đã bắt đầu xem xét, không mở lại hồ sơ quá hạn được nữa',

  // words and papers
  REASON_MISSING: () => 'Chưa ghi lý do hoặc nội dung',
  PAPER_MISSING: () => 'Thiếu số hoặc ngày của văn bản',
  REVOKED_ALREADY: ({ haveDay }) => `Mục này đã bị thu hồi từ ngày ${haveDay}`,
  RECORD_CLAIMED_ALREADY: () => 'Mục này đã được kê khai',
  RECORD_VERIFIED_ALREADY: () => 'Mục này đã được xác minh',
  RECORD_REJECTED_ALREADY: () => 'Mục này đã có kết luận không chấp nhận',
  ISSUER_NOT_THEN: ({ param, day, haveDay }) => {
    const since = param('from') === '' ? '' : ` từ ngày ${day('from')}`;
    const until = param('until') === '' ? '' : ` đến hết ngày ${day('until')}`;
    return `${param('issuer')} chỉ có thẩm quyền${since}${until}, quyết định lại ghi ngày ${haveDay}; xem lại ngày hoặc cơ quan quyết định`;
  },
  SIMILAR_ENTRY: ({ param, day }) => {
    const number = param('number') === '' ? '' : ` số ${param('number')}`;
    const when = param('on') === '' ? ` năm ${param('year')}` : ` ngày ${day('on')}`;
    return `Sổ đã có một mục gần giống:${number}${when}; nếu đúng là quyết định khác, xác nhận rồi ghi`;
  },
  NOTHING_RECOUNTED: () => 'Không có thành tích nào thay đổi đang chờ xem lại',
  CHANGED_MEANWHILE: ({ param, order, moment }) => {
    const which = param('nomination') === '' ? 'Đã' : `Hồ sơ ${param('nomination')} đã`;
    return param('facts') === '' && param('order') !== ''
      ? `${which} có thay đổi từ lúc bạn mở: “${order('order')}”, ${moment('at')}${by(param('by'))}`
      : `${which} có thay đổi từ lúc bạn mở: thành tích hoặc dữ liệu mà hồ sơ dựa vào đã khác trước`;
  },
  PAPER_DATED_LATER: ({ haveDay, needDay }) => `Văn bản ghi ngày ${haveDay}, sau hôm nay ${needDay}`,
  FIELD_NOT_CORRECTABLE: () => 'Chỉ đính chính được tên, chức vụ hoặc lời văn',
  CORRECTION_EMPTY: () => 'Chưa ghi nội dung đúng',
  RESPONSIBLE_MISSING: () => 'Chưa nêu người chịu trách nhiệm bồi dưỡng',
  ACTIVITIES_MISSING: () => 'Chưa nêu hoạt động bồi dưỡng nào',
  ANSWER_WAITING: () =>
    'Đã có một trả lời bằng giấy đang chờ xác nhận; xác nhận hoặc bỏ trả lời đó rồi mới ghi trả lời khác',
  NO_ANSWER_WAITING: () => 'Không có trả lời bằng giấy nào đang chờ xác nhận',
  ANSWER_NOT_FROM_HERE: ({ state }) =>
    `Hồ sơ đang ở “${state('state')}” nên tỉnh không còn trả lời như vậy được`,
  FILE_NOT_SEALED: () => 'Gói hồ sơ chưa được niêm phong bằng mã băm; hãy lập lại gói',
  NO_FILE_HANDED: () =>
    'Hồ sơ này chưa được lập gói giao trực tiếp, nên chưa có mã biên nhận nào để đối chiếu',
  RECEIPT_CODE_WRONG: () =>
    'Mã biên nhận không khớp với gói hồ sơ giao lần gần nhất. Đề nghị người nhận đọc lại mã in trên trang bìa',
  RECEIPT_BY_NOBODY: () => 'Chưa ghi ai ở Ban TĐKT tỉnh đã đọc lại mã biên nhận',
  RECEIPT_DAY_AHEAD: () => 'Ngày nhận lại mã biên nhận chưa đến',
  RECEIPT_DAY_BEFORE: () => 'Ngày nhận lại mã biên nhận trước ngày giao gói hồ sơ',
  RECEIPT_DAY_UNKNOWN: () => 'Ngày nhận lại mã biên nhận không có trong lịch',
  SCAN_MISSING: () => 'Thiếu bản quét văn bản của tỉnh; người xác nhận đối chiếu theo bản quét',
  OBJECTED_ALREADY: () => 'Đơn vị đã đề nghị xem xét lại một lần, nay thuộc quyền của Hội đồng',

  // commendations and stories
  PART_EXISTS: () => 'Mã này đã dùng cho một đề xuất hoặc bài viết khác',
  PART_UNKNOWN: () => 'Hồ sơ không có đề xuất hoặc bài viết này',
  PART_NOT_FROM_THIS_STATE: ({ haveName }) => `Đang ở bước “${haveName}” nên không làm việc này được`,
  CONSENT_MISSING: () => 'Người được nêu gương chưa đồng ý cho đăng',

  // the years after
  YEAR_OUTSIDE_PERIOD: ({ have }) => `Năm ${have} không thuộc giai đoạn của Kế hoạch`,
  YEAR_AHEAD: ({ have }) => `Chưa đến năm ${have}`,
  YEAR_EVALUATED_ALREADY: ({ have }) => `Năm ${have} đã đánh giá rồi`,
  REVIEW_NOT_PLANNED: () => 'Kế hoạch không có kỳ đánh giá này',
  REVIEW_NOT_DATED: () => 'Kỳ đánh giá này chưa ấn định ngày: Kế hoạch cần một bản mới nêu ngày',
  REVIEW_NOT_OPEN: ({ needDay, haveDay }) => `Kỳ đánh giá mở từ ngày ${needDay}, hôm nay ${haveDay}`,
  MIDTERM_NOT_HELD: () => 'Điển hình này chưa qua sơ kết',

  // the round
  UNIT_SILENT: ({ param, need, have }) =>
    `${param('unit')} chưa gửi danh sách (cần ít nhất ${need}, có ${have}), chưa báo “không có” và chưa ghi lý do`,
  REGISTRATION_STILL_OPEN: ({ param, needLongDay, haveDay }) =>
    `${param('unit')} còn được gửi đến hết ngày ${needLongDay}, hôm nay ${haveDay}`,
  NO_UNIT_TO_NUDGE: () => 'Chưa chọn đơn vị nào, hoặc không còn đơn vị nào chưa trả lời',
  UNIT_HAS_ANSWERED: ({ param }) =>
    `${param('unit')} đã gửi danh sách hoặc đã báo “không có” nên không đôn đốc nữa`,
  UNIT_TERM_OVER: ({ param, needLongDay }) =>
    `${param('unit')} đã hết hạn gửi, hết ngày ${needLongDay}: chỉ gửi được sau khi Văn phòng gia hạn; thư nhắc nói rõ điều này`,
  STEP_NOT_AWAITED: () => 'Việc này không còn chờ ai nên không nhắc nữa',
  UNIT_TERM_RUNS: ({ param, needLongDay }) =>
    needLongDay === ''
      ? `${param('unit')} được gửi lúc nào cũng được nên không báo cấp trên là quá hạn`
      : `${param('unit')} còn được gửi đến hết ngày ${needLongDay} nên chưa báo cấp trên là quá hạn`,
  UNIT_HAS_NOMINATED: ({ have }) => `Đơn vị đã đăng ký ${have} gương nên không báo “không có” được`,
  UNIT_DOES_NOT_NOMINATE: ({ have }) => `${have} không phải đơn vị được giới thiệu theo Kế hoạch`,
  NOMINATION_PENDING: ({ param }) => `Hồ sơ ${param('nomination')} còn đang thẩm định hoặc bổ sung`,
  NOTHING_COMPILED: () => 'Danh sách tổng hợp chưa có hồ sơ nào',
  SITTING_NOT_READY: () => 'Phiên họp chưa được triệu tập hoặc đã bắt đầu bỏ phiếu',
  NOBODY_NAMED: () => 'Tờ trình chưa nêu hồ sơ nào',
  NOT_SELECTED: ({ param }) => `Hồ sơ ${param('nomination')} không phải hồ sơ được lựa chọn`,
  NOMINATION_UNKNOWN: ({ have }) => `Có ${have} hồ sơ không thuộc đợt này`,
  NAME_NOT_FORWARDED: ({ param }) =>
    `Hồ sơ ${param('nomination')} chưa xong: chưa có kết quả, hoặc được lựa chọn mà chưa gửi tỉnh`,

  // plans and their versions
  PLAN_NOT_LATER: ({ need, have }) =>
    `Chỉ chuyển được sang một phiên bản sau đã lập của cùng kế hoạch, từ phiên bản ${need}; không có phiên bản ${have} như vậy`,
  PLAN_LACKS_KIND: ({ haveName }) => `Phiên bản này không xét ${haveName}`,
  PLAN_LACKS_TIER: ({ param }) =>
    `Phiên bản này không có nhóm đối tượng “${param('tier')}” của người được đề nghị, nên không có tiêu chí nào để xét`,
  PLAN_LACKS_UNIT: ({ have }) =>
    `Ở phiên bản này đơn vị ${have} không được đề cử, nên không có danh sách nào để đặt hồ sơ vào`,
  PLAN_UNIT_UNKNOWN: ({ param }) =>
    `Kế hoạch ghi mã đơn vị không có ở cơ quan này: ${param('units')}. Sửa mã trong tệp, hoặc lập đơn vị trước`,
  PLAN_OF_ANOTHER_HOUSE: ({ need, have }) =>
    `Kế hoạch ghi cơ quan “${have}” (organisation.code); ở đây phải là “${need}”`,
  PLAN_VERSION_NOT_NEXT: ({ need, have, param, moment }) =>
    `Phiên bản kế tiếp phải là ${need}, tệp ghi ${have}` +
    (param('by') === '' ? '' : `; phiên bản ${param('newest')} do ${param('by')} lập lúc ${moment('at')}`),
  PLAN_BASIS_MISSING: () => 'Chưa ghi căn cứ của phiên bản (số, ngày văn bản)',
  PLAN_UNCHANGED: ({ have }) => `Nội dung không khác phiên bản ${have}: không có gì để lập phiên bản mới`,

  // working days
  WORKING_YEAR_CHANGED: ({ need, have }) =>
    `Năm này vừa có người sửa: đang là bản ${need}, bạn sửa từ bản ${have}. Mở lại để sửa tiếp`,
  WORKING_YEAR_UNCHANGED: ({ have }) => `Không có gì khác lịch năm ${have} đang dùng`,

  // who may do what
  ROLE_MISSING: () => 'Việc này không thuộc nhiệm vụ của bạn',
  ROLE_NOT_HERE: () => 'Ở bước này, việc này không thuộc nhiệm vụ của bạn',
  ONLY_THIS_TASK: () => 'Liên kết trong thư chỉ mở đúng một việc; để làm việc khác, hãy đăng nhập',
  ONLY_BY_ORDER: ({ param }) =>
    param('order') === 'sitting'
      ? 'Chỉ theo kết quả phiên họp Hội đồng'
      : 'Chỉ làm chung cho cả đợt, ở trang đợt xét chọn',
  PERSON_UNKNOWN: () => 'Không tìm thấy người này trong đơn vị',
  SOD_SELF: ({ order }) => `Không ai được “${order('second')}” về chính mình`,
  SOD_PRIOR_STEP: ({ order }) =>
    `Người đã “${order('first')}” thì không “${order('second')}” với cùng hồ sơ; việc này chuyển người khác`,
  ASSURANCE_TOO_LOW: ({ param }) =>
    param('need') === 'room' ? 'Cần mã của phòng họp' : 'Cần xác thực hai lớp ngay trước khi làm việc này',

  // the road
  NOT_FROM_THIS_STATE: ({ order, state }) => `Đang ở “${state('state')}” nên không “${order('order')}” được`,
  LIFE_IS_OVER: ({ state }) => `Đã kết thúc ở “${state('state')}”, không làm gì thêm được`,
} satisfies Record<string, Sentence>;

/** Only where a quota asks each unit apart. */
const ofUnit = (unit: string): string => (unit === '' ? '' : ` (${unit})`);

/** What is wrong, in one sentence without its clause. Keys are the stable codes of findings. */
export const findingsVi = {
  ...ofNominationsAndRounds,
  ...openingFindingsVi,
  ...councilFindingsVi,
  ...peopleFindingsVi,
  ...redactionFindingsVi,
  ...substitutionFindingsVi,
  ...sittingFindingsVi,
};

export type FindingCode = keyof typeof findingsVi;
