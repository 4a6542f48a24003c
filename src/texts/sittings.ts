import { order } from './orders.js';

const vi = {
  name: 'phiên họp Hội đồng',
  states: {
    convened: 'Đã triệu tập',
    open: 'Đang họp',
    voting: 'Đang bỏ phiếu',
    counted: 'Đã kiểm phiếu',
    runoff: 'Đang bỏ phiếu lại',
    concluded: 'Đã kết luận',
  },
  orders: {
    CONVENE: order('Triệu tập phiên họp'),
    OPEN: order('Khai mạc', 'Khai mạc phiên họp', 'Khai mạc phiên họp Hội đồng'),
    HAND_OVER_CHAIR: order('Giao quyền chủ trì', 'Giao quyền chủ trì phiên họp'),
    DECLARE_CONFLICT: order('Khai báo xung đột lợi ích'),
    OPEN_VOTING: order('Mở bỏ phiếu'),
    CAST_BALLOT: order('Bỏ phiếu', 'Đã bỏ phiếu', 'Bỏ phiếu kín'),
    CLOSE_VOTING: order('Kết thúc bỏ phiếu, kiểm phiếu', 'Kiểm phiếu'),
    OPEN_RUNOFF: order('Bỏ phiếu lại giữa những người bằng phiếu', 'Bỏ phiếu lại vì bằng phiếu'),
    SECOND_BALLOT: order('Bỏ phiếu lần hai'),
    BREAK_TIE: order('Chủ trì quyết định khi bằng phiếu'),
    CONCLUDE: order('Kết luận phiên họp', undefined, 'Kết luận, ký biên bản'),
    DELIVER: order('Chuyển kết quả', 'Chuyển kết quả cho đợt xét chọn'),
  },
};

const en: typeof vi = {
  name: 'sitting of the Council',
  states: {
    convened: 'Convened',
    open: 'In session',
    voting: 'Voting',
    counted: 'Counted',
    runoff: 'Voting on a tie',
    concluded: 'Concluded',
  },
  orders: {
    CONVENE: order('Convene the sitting', 'Sitting convened'),
    OPEN: order('Open the sitting', 'Sitting opened', 'Open the sitting of the Council'),
    HAND_OVER_CHAIR: order('Hand over the chair', 'Chair handed over'),
    DECLARE_CONFLICT: order('Declare a conflict of interest', 'Conflict of interest declared'),
    OPEN_VOTING: order('Open the voting', 'Voting opened'),
    CAST_BALLOT: order('Cast the ballot', 'Ballot cast', 'Cast your secret ballot'),
    CLOSE_VOTING: order('Close the voting and count', 'Ballots counted'),
    OPEN_RUNOFF: order('Vote again on the tie', 'Vote on the tie opened'),
    SECOND_BALLOT: order('Vote a second time', 'Second ballot opened'),
    BREAK_TIE: order('Decide the tie from the chair', 'Tie decided from the chair'),
    CONCLUDE: order('Conclude the sitting', 'Sitting concluded', 'Conclude and sign the minutes'),
    DELIVER: order('Deliver the result', 'Result delivered to the round'),
  },
};

export const sittings = { vi, en };
