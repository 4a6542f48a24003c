import type { Values } from './finding-values.js';

type Sentence = (values: Values) => string;

/** Of a place in a chain: "sự kiện 4 (Ý kiến)". */
const FIELDS: Readonly<Record<string, string>> = {
  facts: 'dữ kiện',
  findings: 'cảnh báo',
  comment: 'ý kiến',
  dossier: 'hồ sơ lúc ấy',
  vote: 'lần bỏ phiếu',
};
const place = ({ param }: Values): string =>
  `sự kiện ${param('seq')} (${FIELDS[param('field')] ?? param('field')})`;

/** Findings of erasing what lies beside a chain. */
export const redactionFindingsVi = {
  REDACTION_NOTHING_CHOSEN: () => 'Chưa chọn chỗ nào cần xóa',
  REDACTION_NOT_THERE: (values) => `Không có phần này để xóa: ${place(values)}`,
  REDACTION_DONE_ALREADY: (values) => `Đã xóa trước đó: ${place(values)}`,
  REDACTION_WAITS_ALREADY: () =>
    'Đã có một đề nghị xóa của hồ sơ này đang chờ trả lời: đợi lãnh đạo Sở trả lời đề nghị đó',
  REDACTION_SAID_AGAIN: (values) =>
    `Những lời cần xóa còn ghi lại ở ${place(values)}: chọn cả chỗ này, nếu không nội dung vẫn đọc được`,
  REDACTION_STILL_IN_USE: () =>
    'Những lời cần xóa còn trong phần đang dùng để giải quyết: sửa ở đó trước, hoặc xóa khi hồ sơ, đợt hay phiên họp này đã kết thúc',
  REDACTION_REGISTER_KEEPS: () =>
    'Sổ khen thưởng còn ghi lại những lời này: sổ đó không thuộc lịch sử này và không bị xóa theo',
  REDACTION_BASIS_REPEATS: () =>
    'Căn cứ nhắc lại đúng những lời cần xóa: căn cứ được giữ mãi trong nhật ký, hãy viết mà không nhắc lại',
  REDACTION_BASIS_AHEAD: ({ needDay, haveDay }) =>
    `Văn bản làm căn cứ ghi ngày ${haveDay}, sau hôm nay (${needDay})`,
  REDACTION_ANSWERED: () => 'Đề nghị này đã được trả lời',
  REDACTION_OF_ONES_OWN: (values) =>
    `Bạn là người đã làm ${place(values)}: không tự xác nhận xóa lời của mình, hãy để lãnh đạo khác của Sở xác nhận`,
} satisfies Readonly<Record<string, Sentence>>;
