import type { Values } from './finding-values.js';

type Sentence = (values: Values) => string;

/** Findings of a decision on the Council (thành lập, kiện toàn Hội đồng). */
export const councilFindingsVi = {
  COUNCIL_DATED_AHEAD: ({ needDay, haveDay }) =>
    `Quyết định ghi ngày ${haveDay}, sau hôm nay (${needDay}): chỉ ghi quyết định đã ký`,
  COUNCIL_BEFORE_ITS_DATE: ({ needDay, haveDay }) =>
    `Hội đồng không thể bắt đầu từ ${haveDay}, trước ngày ký quyết định (${needDay})`,
  COUNCIL_BEGINS_TOO_LATE: ({ needDay, haveDay }) =>
    `Ngày bắt đầu ${haveDay} muộn hơn một năm sau ngày ký (chậm nhất ${needDay}): xem lại năm`,
  COUNCIL_NOT_AFTER_THE_LAST: ({ needDay, haveDay }) =>
    `Ngày bắt đầu ${haveDay} phải sau ${needDay}, ngày bắt đầu của quyết định gần nhất`,
  COUNCIL_NUMBER_TAKEN: ({ have, day }) => `Quyết định số ${have} ngày ${day('on')} đã được ghi`,
  COUNCIL_SITTING_UNDER_WAY: ({ haveDay, param }) =>
    `Phiên họp ${param('sitting')} đang diễn ra: không đổi thành viên từ ${haveDay}; đợi phiên họp kết thúc`,
  COUNCIL_SITTING_HELD_SINCE: ({ param, day }) =>
    `Phiên họp ${param('sitting')} đã họp ngày ${day('on')} với Hội đồng cũ; kết quả phiên họp đó giữ nguyên`,
  COUNCIL_DECIDED_MEANWHILE: () =>
    'Đã có quyết định khác về Hội đồng được ghi sau khi bạn mở trang này; xem lại thành phần mới rồi ghi',
  COUNCIL_CHAIR_NOT_ONE: ({ have }) => `Hội đồng có đúng một Chủ tịch, danh sách này có ${have}`,
  COUNCIL_SECRETARY_NOT_ONE: ({ have }) =>
    `Hội đồng có đúng một Thư ký thường trực, danh sách này có ${have}`,
  COUNCIL_SECRETARY_IS_CHAIR: () => 'Chủ tịch không được đồng thời là Thư ký: biên bản cần hai người ký',
  COUNCIL_TOO_SMALL: ({ need, have }) => `Hội đồng có ít nhất ${need} người, danh sách này có ${have}`,
  COUNCIL_EVEN: ({ have }) =>
    `Hội đồng có ${have} người, là số chẵn; nên chọn số lẻ để tránh phiếu ngang nhau`,
  COUNCIL_MEMBER_TWICE: ({ param }) => `${param('name')} có tên hai lần`,
  COUNCIL_MEMBER_UNKNOWN: ({ have }) => `${have} người trong danh sách không có trong cơ quan này`,
  COUNCIL_MEMBER_AUDITS: ({ param }) =>
    `${param('name')} là người kiểm tra, giám sát nên không thể là thành viên Hội đồng`,
  COUNCIL_MEMBER_ADMINISTERS: ({ param }) =>
    `${param('name')} là người quản trị hệ thống nên không thể là thành viên Hội đồng`,
  COUNCIL_MEMBER_OF_THE_PROVINCE: ({ param }) =>
    `${param('name')} là đầu mối của Ban TĐKT tỉnh nên không thể là thành viên Hội đồng Sở`,
  COUNCIL_MEMBER_WITHOUT_POST: ({ param, needDay }) =>
    `${param('name')} không giữ vị trí công tác nào trong cơ quan vào ngày ${needDay}`,
  COUNCIL_MEMBER_LOCKED_OUT: ({ param }) => `${param('name')} đang bị khóa tài khoản, chưa thể bỏ phiếu`,
} satisfies Record<string, Sentence>;
