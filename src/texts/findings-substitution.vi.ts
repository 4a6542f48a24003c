import type { Values } from './finding-values.js';

type Sentence = (values: Values) => string;

/** Findings of an authorisation (ủy quyền). */
export const substitutionFindingsVi = {
  SUBSTITUTION_BACKWARDS: ({ needDay, haveDay }) =>
    `Ngày kết thúc ${haveDay} đứng trước ngày bắt đầu ${needDay}`,
  SUBSTITUTION_TOO_LONG: ({ needDay, haveDay, param }) =>
    `Ủy quyền nhiều nhất ${param('most')} ngày, đến hết ${needDay}; bạn ghi ${haveDay}. Vắng lâu hơn thì bàn giao cho người kế nhiệm`,
  SUBSTITUTION_IN_THE_PAST: ({ needDay, haveDay }) =>
    `Ủy quyền có hiệu lực sớm nhất từ hôm nay (${needDay}); bạn ghi ${haveDay}`,
  SUBSTITUTION_TOO_FAR_AHEAD: ({ needDay, haveDay }) =>
    `Chỉ lập ủy quyền trước nhiều nhất một năm: ngày bắt đầu chậm nhất là ${needDay}; bạn ghi ${haveDay}`,
  SUBSTITUTE_UNKNOWN: () => 'Người nhận ủy quyền không thuộc đơn vị, tổ chức này',
  SUBSTITUTE_IS_HIMSELF: () => 'Không thể ủy quyền cho chính mình',
  SUBSTITUTE_LOCKED_OUT: ({ param }) => `Tài khoản của ${param('name')} đang khóa: chưa nhận ủy quyền được`,
  SUBSTITUTE_WATCHES: ({ param }) =>
    `${param('name')} là người kiểm tra, giám sát hoặc quản trị hệ thống trong thời gian này: không nhận ủy quyền nghiệp vụ`,
  SUBSTITUTE_OF_THE_PROVINCE: ({ param }) =>
    `${param('name')} là đầu mối của Ban TĐKT tỉnh: không ký thay người của Sở`,
  PRINCIPAL_UNKNOWN: () => 'Người được thay không thuộc đơn vị, tổ chức này',
  SUBSTITUTION_OF_NOTHING: () => 'Chưa chọn việc nào để ủy quyền',
  SUBSTITUTION_IN_PERSON: ({ order }) => `“${order('action')}” phải tự mình làm, không ủy quyền được`,
  SUBSTITUTION_CHAIN: ({ order }) =>
    `“${order('action')}” là việc được người khác ủy quyền: không được ủy quyền lại (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3)`,
  SUBSTITUTION_NOT_HELD: ({ order }) =>
    `“${order('action')}” không thuộc chức vụ của người ủy quyền trong suốt thời gian này`,
  SUBSTITUTION_UNWRITTEN: ({ order }) =>
    `“${order('action')}” cần văn bản ủy quyền: ghi số và ngày (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3)`,
  SUBSTITUTION_WRITTEN_LATER: ({ needDay, haveDay }) =>
    `Văn bản ủy quyền ghi ngày ${haveDay}, sau ngày bắt đầu ủy quyền ${needDay}`,
  SUBSTITUTE_HEADS_NO_UNIT: ({ order, param }) =>
    `“${order('action')}” chỉ ủy quyền cho người đứng đầu đơn vị thuộc Sở; ${param('name')} không đứng đầu đơn vị nào trong suốt thời gian này. Phó Giám đốc ký thay (KT.), không cần ủy quyền`,
  SUBSTITUTION_LENT_ALREADY: ({ order, param, day }) =>
    `“${order('action')}” đã ủy quyền cho ${param('name')} từ ${day('from')} đến hết ${day('until')}: kết thúc ủy quyền đó trước`,
  SUBSTITUTE_BARRED: ({ order, param }) =>
    `${param('name')} không được làm “${order('action')}” với ${param('code')} vì đã làm bước trước hoặc là người được đề nghị: việc này vẫn chờ người khác`,
  SUBSTITUTION_OVER: ({ haveDay }) => `Ủy quyền này đã kết thúc (thời hạn đến ${haveDay})`,
} satisfies Record<string, Sentence>;
