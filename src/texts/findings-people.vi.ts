import type { Values } from './finding-values.js';

type Sentence = (values: Values) => string;

/** Findings of the list of people: accounts, offices, handing over. */
export const peopleFindingsVi = {
  PERSON_IS_ONESELF: () => 'Không tự làm việc này với tài khoản của chính mình: nhờ quản trị viên khác',
  PERSON_LOCKED_ALREADY: ({ param }) => `Tài khoản của ${param('name')} đã khóa`,
  PERSON_NOT_LOCKED: ({ param }) => `Tài khoản của ${param('name')} không khóa`,
  LAST_ADMINISTRATOR: ({ param, needDay }) =>
    `Từ ngày ${needDay} không còn quản trị viên nào ngoài ${param('name')}: trước hết giao quyền quản trị từ ngày đó cho người khác`,
  GRANT_BACKWARDS: ({ needDay, haveDay }) => `Ngày cuối ${haveDay} đứng trước ngày đầu ${needDay}`,
  GRANT_NEEDS_UNIT: () => 'Quyền này thuộc một đơn vị: chọn đơn vị',
  GRANT_NEEDS_NO_UNIT: () => 'Quyền này thuộc toàn Sở: không chọn đơn vị',
  GRANT_UNIT_UNKNOWN: () => 'Không có đơn vị này',
  GRANT_BY_COUNCIL_DECISION: () =>
    'Thành viên Hội đồng được ghi theo quyết định kiện toàn Hội đồng, ở trang Hội đồng, không phải ở đây',
  GRANT_HELD_ALREADY: ({ param, day }) =>
    `${param('name')} đã có quyền này từ ${day('from')}: kết thúc quyền đó trước, hoặc chọn thời gian khác`,
  GRANT_WATCHERS_APART: ({ param }) =>
    `${param('name')} không thể vừa quản trị hệ thống hoặc kiểm tra, giám sát, vừa giữ quyền khác trong cùng thời gian`,
  GRANT_OVER: ({ haveDay }) => `Quyền này đã kết thúc ngày ${haveDay}`,
  GRANT_ENDS_LATER: ({ needDay, haveDay }) =>
    `Quyền này vốn hết hạn ngày ${needDay}, sớm hơn ngày bạn ghi (${haveDay}): muốn kéo dài thì cấp quyền mới từ hôm sau`,
  GRANT_ENDS_IN_THE_PAST: ({ needDay, haveDay }) =>
    `Ngày cuối sớm nhất là hôm qua (${needDay}); bạn ghi ${haveDay}. Việc đã làm trước đó vẫn giữ nguyên`,
  GRANT_ENDS_BEFORE_IT_BEGINS: ({ needDay, haveDay }) =>
    `Quyền này bắt đầu ngày ${needDay}, không thể kết thúc ngày ${haveDay}`,
  GRANT_UNKNOWN: () => 'Không có quyền này ở người đang xem',
  LAST_DAY_IN_THE_PAST: ({ needDay, haveDay }) =>
    `Ngày làm việc cuối sớm nhất là hôm nay (${needDay}); bạn ghi ${haveDay}`,
  LAST_DAY_TOO_FAR_AHEAD: ({ needDay, haveDay }) =>
    `Chỉ bàn giao trước nhiều nhất một năm: ngày làm việc cuối chậm nhất là ${needDay}; bạn ghi ${haveDay}`,
  LOCKED_BEFORE_LAST_DAY: ({ needDay, haveDay }) =>
    `Chỉ khóa tài khoản khi ngày làm việc cuối là hôm nay (${needDay}); bạn ghi ${haveDay}. Bỏ chọn khóa để bàn giao trước, hết ngày đó quản trị viên khóa tài khoản ở trang của người này`,
  SUCCESSOR_UNKNOWN: () => 'Người nhận bàn giao không thuộc đơn vị, tổ chức này',
  SUCCESSOR_IS_HIMSELF: () => 'Không thể bàn giao cho chính người đang nghỉ',
  SUCCESSOR_LOCKED_OUT: ({ param }) => `Tài khoản của ${param('name')} đang khóa: chưa nhận bàn giao được`,
  NOBODY_SUCCEEDS: ({ role }) =>
    `Từ ngày kế tiếp không ai giữ quyền “${role('role')}”: việc ở bàn này sẽ không có người làm`,
  HANDED_OVER_MEANWHILE: () => 'Quyền của người này vừa thay đổi: xem lại trang trước khi bàn giao',
  SEAT_CANNOT_MOVE: ({ role }) =>
    `Ghế “${role('seat')}” trong Hội đồng không bàn giao ở đây: ghi quyết định kiện toàn Hội đồng`,
  SITTING_UNDER_WAY: ({ param }) =>
    `Phiên họp ${param('sitting')} đang diễn ra và có người này: đợi phiên họp kết thúc, hoặc phiên họp tiếp tục khi vắng người này`,
} satisfies Record<string, Sentence>;
