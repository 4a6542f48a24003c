import type { Values } from './finding-values.js';

type Sentence = (values: Values) => string;

/** Findings of a sitting. None says who marked whom, or how many marks somebody gave. */
export const sittingFindingsVi = {
  // the room
  NO_QUORUM: ({ need, have, param }) =>
    `Chưa đủ số thành viên để họp: cần ${need} trong ${param('members')} người theo quyết định, có ${have}`,
  CHAIR_ABSENT: () => 'Chưa có Chủ tịch hoặc Phó Chủ tịch Hội đồng chủ trì',
  NOT_IN_THE_CHAIR: () => 'Chỉ người đang chủ trì phiên họp được làm việc này',
  CHAIR_IS_NOMINEE: () => 'Người chủ trì có tên trong danh sách xét, phải giao quyền chủ trì trước',
  CHAIR_HAS_CONFLICT: () =>
    'Người chủ trì có xung đột lợi ích với một trong những người bằng phiếu, phải giao quyền chủ trì',
  SECRETARY_ABSENT: () => 'Thư ký phiên họp chưa có mặt',
  SECRETARY_IN_THE_CHAIR: () => 'Thư ký không được đồng thời chủ trì: biên bản cần hai người ký',
  SUCCESSOR_ABSENT: () => 'Người được giao chủ trì không có mặt',
  SUCCESSOR_IN_THE_CHAIR: () => 'Người này đang chủ trì phiên họp',
  SUCCESSOR_IS_NOMINEE: () => 'Người được giao chủ trì có tên trong danh sách xét',
  SUCCESSOR_IS_SECRETARY: () => 'Người được giao chủ trì đang làm thư ký phiên họp',
  NOT_A_MEMBER: () => 'Có người không phải thành viên Hội đồng theo quyết định',
  NAMED_TWICE: () => 'Có người được điểm danh hai lần',
  NOT_ON_THE_ROLL: () => 'Bạn chưa được điểm danh; báo thư ký ghi có mặt trước khi bỏ phiếu',
  CONFLICT_DECLARED_ALREADY: () => 'Xung đột lợi ích này đã được khai báo',

  // the ballot
  NOT_ON_THE_AGENDA: () => 'Hồ sơ này không có trong chương trình phiên họp',
  NOBODY_TO_VOTE_ON: () => 'Không có ai để bỏ phiếu',
  CAST_ALREADY: () => 'Bạn đã bỏ phiếu; phiếu kín không đổi, không rút lại được',
  TOO_MANY_MARKS: ({ need }) => `Đánh dấu quá số: mỗi phiếu nhiều nhất ${need} tên`,
  MARK_NOT_ON_THE_BALLOT: () => 'Có tên được đánh dấu không có trên phiếu này',
  MARKED_TWICE: () => 'Có tên được đánh dấu hai lần',
  MARKS_VOID: ({ have }) => `${have} tên trên phiếu: dấu chọn của bạn không được tính do xung đột lợi ích`,
  SAME_UNIT: ({ have }) => `${have} tên trên phiếu cùng đơn vị với bạn`,
  NOBODY_HAS_VOTED: () => 'Chưa ai bỏ phiếu',
  BALLOTS_MISSING: ({ need, have }) => `${have} trong ${need} người có mặt đã bỏ phiếu`,
  BALLOTS_DO_NOT_MATCH: ({ need, have }) =>
    `Số phiếu không khớp: ${need} người đã bỏ, đếm được ${have} phiếu`,
  BALLOTS_MALFORMED: ({ need, have }) => `Chỉ ${have} trong ${need} phiếu đúng mẫu`,

  // what follows from the count
  TIE_OPEN: ({ have }) => `Còn ${have} tên bằng phiếu ở suất cuối, phải giải quyết trước`,
  NO_TIE: () => 'Không có ai bằng phiếu ở suất cuối',
  RUNOFFS_USED_UP: ({ need }) => `Đã bỏ phiếu lại đủ ${need} lần, nay người chủ trì quyết định`,
  RUNOFF_STILL_POSSIBLE: ({ need, have }) =>
    `Còn được bỏ phiếu lại (đã ${have}/${need} lần), chưa đến lượt người chủ trì quyết định`,
  NOT_AMONG_THE_TIED: () => 'Tên được nêu không thuộc những tên bằng phiếu',
  ENOUGH_SELECTED: ({ need, have }) => `Đã chọn đủ: cần ít nhất ${need}, có ${have}`,
  SECOND_BALLOTS_USED_UP: ({ need }) => `Đã bỏ phiếu thêm đủ ${need} lần`,
  SECOND_BALLOT_DUE: ({ need, have }) =>
    `Mới chọn được ${have}, cần ít nhất ${need}: còn được bỏ phiếu lần hai`,
  TOO_FEW_SELECTED: ({ need, have }) =>
    `Chỉ chọn được ${have}, Kế hoạch cần ít nhất ${need}: phải ghi lý do vào biên bản`,
  VOTE_NOT_HELD: ({ have }) => `Còn ${have} hồ sơ chưa được đưa ra bỏ phiếu`,
  NEVER_PUT_TO_THE_VOTE: ({ have }) => `${have} hồ sơ bị tạm dừng suốt các lần bỏ phiếu nên không có phiếu`,
  NOT_PARKED: () => 'Không có kết quả nào đang giữ lại cho hồ sơ này',
  STILL_ON_HOLD: () => 'Hồ sơ vẫn đang tạm dừng xem xét',
  NO_LONGER_BEFORE_COUNCIL: () => 'Hồ sơ không còn trước Hội đồng, kết quả giữ lại chỉ được khép',
} satisfies Record<string, Sentence>;
