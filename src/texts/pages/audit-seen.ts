/** What stood before whoever decided, beside how it stands now. */
const vi = {
  title: (name: string) => `Người duyệt đã thấy gì: ${name}`,
  link: 'Người duyệt đã thấy gì, nay khác gì',
  lead: 'Hồ sơ và dữ kiện đúng như lúc quyết định, đặt cạnh hiện nay. Cột “Khi ấy” lấy từ sự kiện đã ghi và đã đối chiếu mã kiểm tra, không phải tính lại từ sổ hôm nay.',
  event: (seq: number) => `Sự kiện ${seq}`,
  back: 'Toàn bộ dấu vết',
  decision: 'Quyết định',
  before: 'Khi ấy',
  now: 'Hiện nay',
  field: 'Nội dung',
  changed: (count: number) =>
    count === 0
      ? 'Từ đó đến nay chưa có nội dung nào thay đổi'
      : `Từ đó đến nay ${count} nội dung đã thay đổi`,
  same: (count: number) => `${count} nội dung không đổi`,
  sameOpen: 'Xem cả những nội dung không đổi',
  nothing: 'không có',
  notThen: 'khi ấy chưa có',
  notNow: 'nay không còn',
  version: (seq: number, at: string) =>
    `Bản hồ sơ có từ sự kiện ${seq}, ${at}; từ đó đến lúc quyết định không sửa.`,
  first: 'Bản hồ sơ đầu tiên, chưa sửa lần nào cho đến lúc quyết định.',
  otherLaw: (bundle: string) =>
    `Các tiêu chí ở cột “Khi ấy” được tính từ đúng dữ kiện đã lưu, bằng bộ quy tắc hiện nay. Khi ấy quyết định bằng bộ quy tắc ${bundle}: bộ ấy nằm trong gói chứng minh, chương trình kiểm tra dùng lại đúng bộ ấy.`,
  hidden: 'Dữ kiện của sự kiện này không thuộc phần bạn được xem.',
  redacted: 'Dữ kiện hoặc hồ sơ của sự kiện này đã xóa theo quyết định, nên không đặt cạnh hiện nay được.',
  missing: 'Dữ kiện của sự kiện này đã mất mà không có quyết định xóa nào.',
  whole: 'Phần “Hiện nay” chỉ người được xem toàn bộ hồ sơ mới thấy.',
  findings: 'Cảnh báo khi ấy',
  noFindings: 'Khi ấy không có cảnh báo nào.',
  group: {
    standing: 'Hồ sơ đứng ở đâu',
    nominee: 'Tập thể, cá nhân được đề nghị',
    dossier: 'Hồ sơ',
    entries: 'Sổ khen thưởng, xếp loại, kỷ luật',
    criteria: 'Tiêu chí',
    round: 'Đợt xét chọn',
    quota: 'Số lượng của đơn vị',
  },
  plan: 'Kế hoạch',
  planVersion: (code: string, version: number) => `${code}, bản ${version}`,
  step: 'Bước',
};

const en: typeof vi = {
  title: (name) => `What the approver saw: ${name}`,
  link: 'What the approver saw, and what differs now',
  lead: 'The dossier and the facts as they stood when it was decided, beside how they stand now. “Then” is taken from the recorded event and compared with its check code; it is not worked out from today’s register.',
  event: (seq) => `Event ${seq}`,
  back: 'The whole trace',
  decision: 'Decision',
  before: 'Then',
  now: 'Now',
  field: 'What',
  changed: (count) =>
    count === 0
      ? 'Nothing has changed since'
      : count === 1
        ? '1 thing has changed since'
        : `${count} things have changed since`,
  same: (count) => (count === 1 ? '1 thing is unchanged' : `${count} things are unchanged`),
  sameOpen: 'Show what is unchanged too',
  nothing: 'none',
  notThen: 'not there then',
  notNow: 'no longer there',
  version: (seq, at) =>
    `This version of the dossier dates from event ${seq}, ${at}; it was not edited between then and the decision.`,
  first: 'The first version of the dossier, not edited before the decision.',
  otherLaw: (bundle) =>
    `The criteria under “Then” are worked out from the very facts on record by the rules of today. It was decided by the rules ${bundle}: these are in the bundle, and the verifier runs those very rules again.`,
  hidden: 'The facts of this event are not yours to read.',
  redacted:
    'Facts or dossier of this event were erased by decision, so they cannot be set beside how it stands now.',
  missing: 'The facts of this event are gone, though nobody decided to erase them.',
  whole: 'How it stands now is shown to those who may read the whole nomination.',
  findings: 'Warnings at that time',
  noFindings: 'There were no warnings at that time.',
  group: {
    standing: 'Where it stands',
    nominee: 'The nominee',
    dossier: 'The dossier',
    entries: 'Award register, ratings and discipline',
    criteria: 'Criteria',
    round: 'The round',
    quota: 'The unit’s quota',
  },
  plan: 'Plan',
  planVersion: (code, version) => `${code}, version ${version}`,
  step: 'Step',
};

export const auditSeen = { vi, en };
