import type { Words } from '../kernel/assessment.js';
import { GATE_WORDS } from './known-words.js';

/**
 * What each place of a plan is called, one row a place: path, Vietnamese, English. `*` is an entry by its id. A row
 * under another adds to it: "Hội đồng: số phiếu chọn nhiều nhất". An empty name adds nothing.
 */
const ROWS: readonly (readonly [path: string, vi: string, en: string])[] = [
  ['code', 'Mã kế hoạch', 'Code of the plan'],
  ['version', 'Phiên bản', 'Version'],
  ['title', 'Tên kế hoạch', 'Title'],
  ['sample', 'Bản mẫu, không phải văn bản ban hành', 'A sample, not an issued document'],
  ['number', 'Số của văn bản', 'Number of the document'],
  ['symbol', 'Ký hiệu văn bản', 'Symbol of the document'],
  ['issued', 'Ngày ban hành', 'Day of issue'],
  ['parentPlan', 'Kế hoạch cấp trên', 'The higher plan'],
  ['parentPlan.number', 'số', 'number'],
  ['parentPlan.issuedOn', 'ngày ban hành', 'day of issue'],
  ['parentPlan.issuer', 'nơi ban hành', 'issuer'],
  ['bases', 'Căn cứ', 'Bases'],
  ['period', 'Giai đoạn', 'Period'],
  ['zone', 'Múi giờ', 'Time zone'],
  ['organisation', 'Cơ quan', 'Organisation'],
  ['organisation.parent', 'cơ quan chủ quản', 'above it'],
  ['organisation.place', 'địa danh', 'place'],
  ['organisation.code', 'mã', 'code'],
  ['subjects', 'Đối tượng', 'Subjects'],
  ['subjects.kinds', 'loại đối tượng', 'kinds'],
  ['subjects.employment', 'diện nhân sự', 'employment'],
  ['units', 'Đơn vị giới thiệu', 'Nominating units'],
  ['units.nominating', '', ''],
  ['units.through', 'giới thiệu qua đơn vị khác', 'through another unit'],
  ['tiers', 'Nhóm chức vụ', 'Tier'],
  ['fields', 'Lĩnh vực', 'Field'],
  ['movements', 'Phong trào thi đua', 'Emulation movement'],
  ['awards', 'Danh hiệu, hình thức khen', 'Award'],
  ['awards.*.standsFor', 'được tính thay', 'stands in for'],
  ['issuers', 'Cấp khen thưởng', 'Level of issuer'],
  ['issuers.*.bodies', 'cơ quan', 'bodies'],
  ['natures', 'Loại khen thưởng', 'Nature of award'],
  ['ratings', 'Mức xếp loại', 'Rating'],
  ['severities', 'Hình thức kỷ luật', 'Discipline'],
  ['initiativeLevels', 'Cấp sáng kiến', 'Level of initiative'],
  ['initiativeLevels.*.standsFor', 'được tính thay', 'stands in for'],
  ['intake', 'Đợt nhận hồ sơ', 'Intake'],
  ['intake.kind', 'cách mở đợt', 'how rounds are held'],
  ['intake.every', 'chu kỳ', 'how often'],
  ['intake.supplementary', 'cho mở đợt bổ sung', 'supplementary rounds'],
  ['deadlines', '', ''],
  ['deadlines.registration', 'Hạn đăng ký', 'Registration deadline'],
  ['deadlines.province', 'Hạn gửi tỉnh', 'Deadline of the province'],
  ['deadlines.*.date', '', ''],
  ['deadlines.*.each', '', ''],
  ['deadlines.*.each.day', 'ngày', 'day'],
  ['deadlines.*.each.month', 'tháng thứ mấy của kỳ', 'which month of the term'],
  ['deadlines.*.each.after', 'sau mấy kỳ', 'terms later'],
  ['deadlines.*.boundary', 'cách tính ngày', 'whether the day counts'],
  ['deadlines.*.binds', 'ràng buộc việc', 'binds'],
  ['deadlines.*.extendedBy', 'người được gia hạn', 'who may extend'],
  ['supplement', 'Bổ sung hồ sơ', 'Supplement'],
  ['supplement.days', 'số ngày được bổ sung', 'days to supplement'],
  ['hold', 'Tạm dừng xem xét', 'Hold'],
  ['hold.freshTermDays', 'số ngày tính lại sau khi tiếp tục', 'days of the fresh term'],
  ['quotas', '', ''],
  ['quotas.perUnit', 'Chỉ tiêu mỗi đơn vị', 'Quota of each unit'],
  ['quotas.perUnit.except', 'đơn vị có chỉ tiêu riêng', 'units with another'],
  ['quotas.selected', 'Chỉ tiêu lựa chọn', 'Quota of the selection'],
  ['quotas.also', 'Chỉ tiêu thêm', 'Further quota'],
  ['quotas.also.*.counts', 'tính trên', 'counts'],
  ['quotas.also.*.per', 'phạm vi', 'per'],
  ['quotas.also.*.for', 'áp dụng cho', 'for'],
  ['quotas.also.*.effect', 'khi không đạt', 'when not kept'],
  ['quotas.also.*.percentMin', 'tỷ lệ', 'share'],
  ['quotas.also.*.percentMax', 'tỷ lệ', 'share'],
  ['nilReturn', 'Báo “không có”', 'Nil return'],
  ['nilReturn.allowed', 'được báo', 'allowed'],
  ['results', 'Tên gọi kết quả', 'Names of the results'],
  ['results.unit', 'ở đơn vị', 'of a unit'],
  ['results.department', 'ở Sở', 'of the department'],
  ['results.province', 'ở tỉnh', 'of the province'],
  ['clauses', 'Mục dẫn chiếu', 'Clause cited'],
  ['clauses.narrative', 'cho báo cáo thành tích', 'for the narrative'],
  ['clauses.field', 'cho lĩnh vực', 'for the field'],
  ['clauses.evidence', 'cho minh chứng', 'for evidence'],
  ['clauses.check', 'cho thẩm định', 'for the check'],
  ['clauses.objection', 'cho kiến nghị', 'for objections'],
  ['clauses.answer', 'cho trả lời', 'for answers'],
  ['clauses.duties', 'cho nhiệm vụ', 'for duties'],
  ['council', 'Hội đồng', 'Council'],
  ['council.quorum', 'số người phải có mặt', 'quorum'],
  ['council.quorum.of', 'tính trên', 'of whom'],
  ['council.secret', 'cách biểu quyết', 'how votes are given'],
  ['council.form', 'mẫu phiếu', 'form of the ballot'],
  ['council.marksMax', 'số tên được chọn trên một phiếu, nhiều nhất', 'names chosen on a ballot, at most'],
  ['council.approve', 'số phiếu để được chọn', 'votes to be selected'],
  ['council.approve.op', 'so với phần dưới đây', 'compared with the share below'],
  ['council.approve.share', 'phần phải đạt', 'share asked'],
  ['council.approve.of', 'tính trên', 'of what'],
  ['council.chairMustAgree', 'phải được người chủ trì đồng ý', 'the chair must agree'],
  ['council.advanceBallots', 'nhận phiếu gửi trước, niêm phong', 'sealed ballots in advance'],
  ['council.inWriting', 'được lấy ý kiến bằng văn bản', 'may be asked in writing'],
  ['council.runoffsMax', 'số lần bỏ phiếu lại khi bằng phiếu', 'runoffs on a tie'],
  ['council.afterRunoffs', 'vẫn bằng phiếu thì', 'a tie that is left'],
  ['council.secondBallots', 'số lần bỏ phiếu thêm khi chưa đủ', 'further ballots when too few'],
  ['council.voidMarks', 'phiếu không tính khi chọn', 'marks that do not count'],
  ['council.leaveVote', 'không tham gia bỏ phiếu khi có tên', 'leaves the vote when on the ballot'],
  [
    'council.conflictsShrinkBase',
    'trừ người không được bỏ phiếu khỏi mẫu số',
    'those kept from voting left out of the base',
  ],
  ['notSelected', 'Người không được lựa chọn', 'Those not selected'],
  ['notSelected.become', '', ''],
  ['fostering', 'Bồi dưỡng', 'Fostering'],
  ['fostering.planWithinDays', 'số ngày để nộp kế hoạch bồi dưỡng', 'days to file the fostering plan'],
  ['commendation', 'Khen thưởng', 'Commendation'],
  ['dissemination', 'Tuyên truyền, nhân rộng', 'Dissemination'],
  ['yearly', 'Đánh giá hằng năm', 'Yearly evaluation'],
  ['yearly.opensMonthDay', 'bắt đầu', 'opens'],
  ['yearly.dueMonthDay', 'hạn', 'due'],
  ['reminders', 'Nhắc việc', 'Reminders'],
  ['reminders.before', 'số ngày làm việc nhắc trước hạn', 'working days before the date'],
  ['reminders.onTheDay', 'nhắc vào ngày hạn', 'on the last day'],
  ['reminders.after', 'số ngày làm việc nhắc sau hạn', 'working days after the date'],
  ['reminders.above', 'quá hạn mấy ngày làm việc thì báo', 'told when late by working days'],
  ['reminders.above.unitHead', 'thủ trưởng đơn vị', 'the head of the unit'],
  ['reminders.above.officeChief', 'Chánh Văn phòng', 'the chief of the Office'],
  ['reminders.above.director', 'Giám đốc', 'the Director'],
  ['leadTimes', 'Thời gian cho mỗi bước', 'Time for each step'],
  ['leadTimes.check', 'số ngày làm việc để thẩm định', 'working days to check'],
  ['leadTimes.compile', 'số ngày làm việc để lập danh sách', 'working days to compile the list'],
  ['leadTimes.sitting', 'số ngày làm việc để họp Hội đồng', "working days for the Council's sitting"],
  ['leadTimes.letter', 'số ngày làm việc để trình ký, gửi tờ trình', 'working days for the letter'],
  ['milestones', 'Mốc', 'Milestone'],
  ['milestones.*.review', 'loại', 'kind'],
  ['milestones.*.linked', 'gắn với', 'goes with'],
  ['milestones.*.dataTo', 'số liệu đến ngày', 'data to'],
  ['milestones.*.opens', 'bắt đầu', 'opens'],
  ['milestones.*.due', 'hạn', 'due'],
  ['documents', 'Văn bản', 'Document'],
  ['documents.*.symbol', 'ký hiệu', 'symbol'],
  ['documents.*.copies', 'số bản', 'copies'],
  ['reports', 'Báo cáo', 'Report'],
  ['reports.*.every', 'chu kỳ', 'how often'],
  ['reports.*.due', 'hạn', 'due'],
  ['reports.*.due.date', '', ''],
  ['reports.*.due.day', 'ngày', 'day'],
  ['reports.*.due.month', 'tháng thứ mấy của kỳ', 'which month of the term'],
  ['reports.*.to', 'nơi nhận', 'to'],
  ['recipients', 'Nơi nhận', 'Recipients'],
  ['criteria', 'Tiêu chí', 'Criterion'],
  ['criteria.*.of', 'của ai', 'whose'],
  ['criteria.*.kind', 'loại', 'kind'],
  ['criteria.*.at', 'khi không đạt', 'when unmet'],
  ...Object.entries(GATE_WORDS).map(([gate, { vi, en }]) => [`criteria.*.at.${gate}`, vi, en] as const),
  ['criteria.*.target', 'là chỉ tiêu phấn đấu', 'a target'],
  ['criteria.*.for', 'áp dụng cho', 'for'],
  ['criteria.*.n', 'số ý phải đạt', 'how many parts'],
  ['criteria.*.key', 'mã xác nhận', 'key of the attestation'],
  ['criteria.*.renewed', 'xác nhận lại', 'attested again'],
  ['criteria.*.evidence', 'phải có minh chứng', 'must be shown by a paper'],
  ['criteria.*.awards', 'được tính', 'awards that count'],
  ['criteria.*.issuers', 'cấp khen', 'issuers that count'],
  ['criteria.*.natures', 'loại khen', 'natures that count'],
  ['criteria.*.window', 'thời gian tính', 'time that counts'],
  ['criteria.*.level', 'cấp sáng kiến', 'level of initiative'],
  ['criteria.*.applied', 'phải được áp dụng', 'must be applied'],
  ['criteria.*.over', 'năm xét', 'years looked at'],
  ['criteria.*.ceiling', 'hình thức kỷ luật bị loại, từ', 'discipline from which it fails'],
  ['criteria.*.movements', 'phong trào được tính', 'movements that count'],
];

/** What the same key means wherever it stands. */
const ANYWHERE: Readonly<Record<string, Words>> = {
  clause: { vi: 'mục', en: 'clause' },
  name: { vi: 'tên', en: 'name' },
  text: { vi: 'nội dung', en: 'wording' },
  vi: { vi: '', en: '(Vietnamese)' },
  en: { vi: '(tiếng Anh)', en: '(English)' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  until: { vi: 'đến hết', en: 'until' },
  min: { vi: '', en: '' },
  max: { vi: '', en: '' },
  kinds: { vi: 'loại đối tượng', en: 'kinds' },
  tiers: { vi: 'nhóm chức vụ', en: 'tiers' },
  units: { vi: 'đơn vị', en: 'units' },
  fields: { vi: 'lĩnh vực', en: 'fields' },
  tier: { vi: 'nhóm chức vụ', en: 'tier' },
  unit: { vi: 'đơn vị', en: 'unit' },
};

/** The sections of a plan in the order in which people read it, however its keys were kept. */
const SECTIONS: readonly string[] = [...new Set(ROWS.map(([path]) => path.split('.')[0] ?? ''))];

export const sectionRank = ([first = '']: readonly string[]): number => {
  const rank = SECTIONS.indexOf(first);
  return rank < 0 ? SECTIONS.length : rank;
};

const LABELS: ReadonlyMap<string, Words> = new Map(ROWS.map(([path, vi, en]) => [path, { vi, en }]));

/** The lists of entries, which their ids tell apart. */
const ENTRIES: ReadonlySet<string> = new Set(
  (
    'tiers fields movements awards issuers natures ratings severities initiativeLevels quotas.also milestones ' +
    'documents reports criteria'
  ).split(' '),
);

/** The last steps of a path that no row knows. */
export interface Labelled {
  readonly words: readonly Words[];
  readonly unknown: readonly string[];
}

const starred = (path: readonly string[]): string =>
  path
    .map((step, at) =>
      ENTRIES.has(path.slice(0, at).join('.')) || (at === 1 && path[0] === 'deadlines' && path.length > 2)
        ? '*'
        : step,
    )
    .join('.');

/** What the last step of a path that leads to no entry is called. Undefined: no row knows it. */
export const partLabel = (path: readonly string[]): Words | undefined =>
  LABELS.get(starred(path)) ?? (path.length > 1 ? ANYWHERE[path.at(-1) ?? ''] : undefined);

/** What the places along a path are called, `named` saying who an entry is. */
export const labelled = (
  path: readonly string[],
  named: (at: readonly string[]) => Words | null,
): Labelled => {
  const words: Words[] = [];
  const unknown: string[] = [];
  path.forEach((step, at) => {
    const here = path.slice(0, at + 1);
    const entry = ENTRIES.has(path.slice(0, at).join('.'));
    const label = entry ? named(here) : partLabel(here);
    if (label) words.push(label);
    else unknown.push(step);
  });
  return { words, unknown };
};
