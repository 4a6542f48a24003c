import type { Values } from './finding-values.js';

type Sentence = (values: Values) => string;

/** Findings of a sitting. None says who marked whom, or how many marks somebody gave. */
export const sittingFindingsVi = {
  // the room
  NO_QUORUM: ({ need, have, param }) =>
    `Chưa đủ số thành viên để họp: cần ${need} trong ${param('members')} người theo quyết định, có ${have}`,
  TOO_FEW_VOTED: ({ need, have }) =>
    `Mới có ${have} thành viên đang có mặt đã bỏ phiếu, cần ${need} mới kết thúc được`,
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
  OTHER_BALLOT: ({ need }) =>
    `Phiếu bạn gửi thuộc lần bỏ phiếu khác, không phải lần ${need} đang mở: mở lại trang để làm lại cho lần này`,
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

  // the ways of voting, and the minutes
  MANDATE_ENDED: ({ need }) => `Nhiệm kỳ thành viên Hội đồng của bạn đã hết từ sau ngày ${need}`,
  MANDATE_ENDS_BEFORE: ({ need, have }) =>
    `Nhiệm kỳ thành viên Hội đồng của bạn chỉ đến ngày ${need}, trước ngày họp ${have}, nên không gửi phiếu trước được`,
  SITTING_NOT_YET: ({ need }) =>
    `Chưa đến ngày họp ${need}; muốn họp sớm hơn thì dời phiên họp và báo các thành viên`,
  SITTING_IN_THE_PAST: () => 'Thời điểm họp đã qua, hãy chọn thời điểm sau lúc này',
  SITTING_HAS_NAMES: ({ have }) =>
    `Đã có ${have} hồ sơ trình phiên họp này: dời ngày chứ không hủy, để hồ sơ không bị bỏ lại`,
  NOT_IN_WRITING: () => 'Kế hoạch không cho lấy ý kiến Hội đồng bằng văn bản, phải họp',
  QUESTION_UNKNOWN: () => 'Không có câu hỏi này',
  QUESTION_ABOUT_ONESELF: () => 'Câu hỏi về chính bạn: người khác của Văn phòng trả lời',
  REMINDED_ALREADY: () => 'Đã nhắc lần này rồi',
  QUESTION_ANSWERED: () => 'Câu hỏi này đã được trả lời',
  LEFT_THE_VOTE: () => 'Bạn có xung đột lợi ích với một tên trên phiếu nên không tham gia lần bỏ phiếu này',
  CAME_AFTER_THE_OPENING: () =>
    'Danh sách người bỏ phiếu đã chốt khi mở bỏ phiếu; bạn tham gia từ lần bỏ phiếu sau',
  VOTES_BY_SLIP: () => 'Người này đã rút thẻ bỏ phiếu nên bỏ phiếu bằng thẻ tại bàn',
  NO_ADVANCE_BALLOTS: () => 'Kế hoạch không cho gửi phiếu trước',
  IN_THE_ROOM: () => 'Bạn đã có mặt, hãy bỏ phiếu cùng Hội đồng',
  PAPER_NEEDS_A_MEETING: () => 'Lấy ý kiến bằng văn bản thì không có phiếu giấy phát tại phòng họp',
  SEALED_BALLOTS_WAIT: () =>
    'Đã có phiếu niêm phong gửi trước trong hòm phiếu điện tử, không trộn với phiếu giấy',
  TELLERS_ARE_ONE: () => 'Cần hai người kiểm phiếu khác nhau',
  TELLER_ABSENT: () => 'Người kiểm phiếu phải là thành viên đang có mặt',
  TELLER_IN_THE_CHAIR: () => 'Người chủ trì không kiểm phiếu',
  TELLER_HAS_CONFLICT: () => 'Người kiểm phiếu có xung đột lợi ích với một tên trên phiếu',
  VOID_MARKS_ON_PAPER: ({ have }) =>
    `${have} thành viên có xung đột lợi ích: trên phiếu giấy không bỏ được dấu không tính, hãy nhắc họ không đánh dấu tên đó`,
  VOTE_IS_ON_PAPER: () => 'Lần này bỏ phiếu giấy, không nhận phiếu điện tử',
  VOTE_IS_NOT_ON_PAPER: () => 'Lần này bỏ phiếu điện tử, không nhập kết quả kiểm phiếu giấy',
  NOT_A_TELLER: () => 'Chỉ hai người kiểm phiếu đã được cử nhập kết quả',
  TALLY_NAMES_WRONG: ({ need, have }) => `Phải nhập đủ và đúng ${need} tên trên phiếu, đang có ${have}`,
  TALLY_MORE_THAN_VOTERS: ({ need, have }) => `Thu về ${have} phiếu, nhiều hơn ${need} người được bỏ phiếu`,
  TALLY_MORE_INVALID: ({ need, have }) => `${have} phiếu không hợp lệ, nhiều hơn ${need} phiếu thu về`,
  TALLY_MORE_MARKS: ({ need, have }) => `Tổng cộng ${have} dấu chọn, nhiều hơn mức có thể là ${need}`,
  TALLY_MORE_VOTES: ({ have }) => `${have} tên có số phiếu nhiều hơn số phiếu hợp lệ có thể có`,
  TALLY_MISSING: ({ need, have }) => `Mới có ${have} trong ${need} người kiểm phiếu nhập kết quả`,
  TALLIES_DIFFER: () => 'Hai người kiểm phiếu nhập khác nhau: kiểm lại phiếu rồi nhập lại',
  NOT_THE_SECRETARY: () => 'Chỉ thư ký phiên họp được làm việc này',
  SLIP_WITH_CONFLICT: () =>
    'Người này có xung đột lợi ích với một tên trên phiếu nên bỏ phiếu bằng tài khoản của mình, không dùng thẻ',
  VOTE_IS_OPEN: () => 'Biểu quyết công khai có ghi tên nên không dùng thẻ',
  NO_BALLOT_OPEN: () => 'Hiện không có lần bỏ phiếu nào đang mở',
  SLIP_NOT_GOOD: () => 'Mã thẻ không dùng được: chưa đúng, hoặc không còn hiệu lực',
  SLIP_TOO_SOON: ({ need }) => `Vừa nhập mã thẻ không dùng được; đợi ${need} giây rồi gửi lại`,
  NO_SLIP_OUT: ({ need, have }) =>
    `Đã phát ${need} thẻ và đã có ${have} phiếu bằng thẻ, không còn thẻ nào chưa dùng`,
  SLIPS_OUT: ({ need, have }) => `${have} trong ${need} thẻ đã phát đã bỏ phiếu`,
  NO_AGREEMENT_ASKED: () => 'Không có tên nào chờ ý kiến người chủ trì',
  NOT_AMONG_THE_PASSED: () => 'Tên được nêu không thuộc những tên đủ phiếu',
  AGREEMENT_DUE: ({ have }) => `${have} tên đủ phiếu còn chờ ý kiến người chủ trì`,
  NAMES_UNANSWERED: ({ need }) =>
    `Mỗi tên trong ${need} tên phải được trả lời đồng ý hoặc không đồng ý, một lần`,
  NO_ANSWERS_ASKED: () => 'Phiếu này chỉ đánh dấu tên được chọn',
  NOT_CHAIR_NOR_SECRETARY: () => 'Chỉ người chủ trì và thư ký phiên họp được làm việc này',
  SIGNED_ALREADY: () => 'Bạn đã ký biên bản này',
  ROLL_KEPT_BY_OTHERS: () =>
    'Danh sách điểm danh do người chủ trì và thư ký phiên họp giữ: người khác không điểm danh lại được',
  NOT_EVERYBODY_ASKED: ({ need, have }) =>
    `Lấy ý kiến bằng văn bản thì hỏi mọi thành viên: mới chọn ${have} trong ${need}`,
  NOBODY_MAY_VOTE: () =>
    'Không thành viên nào được bỏ phiếu: ai cũng có xung đột lợi ích với một tên trên phiếu',
  SLIPS_NEED_A_MEETING: () => 'Lấy ý kiến bằng văn bản thì không phát thẻ bỏ phiếu',
  MINUTES_UNSIGNED: ({ need, have }) =>
    `Biên bản mới có ${have} trong ${need} chữ ký: kết quả còn tạm thời, chưa công bố được`,
  REOPENING_ASKED: () => 'Đang có đề nghị bỏ phiếu lại từ đầu, phải trả lời trước',
  REOPENING_NOT_ASKED: () => 'Chưa ai đề nghị bỏ phiếu lại từ đầu',
  REOPENING_BY_ONE: () => 'Bỏ phiếu lại từ đầu cần cả người chủ trì và thư ký: người kia phải đồng ý',
} satisfies Record<string, Sentence>;
