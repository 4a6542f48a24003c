import type { RoundOrder } from '../../workflows/index.js';
import { order, type OrderWords } from './orders.js';

/** `UNIT_LIST` is what a unit is reminded of: no order, but the answer that is awaited from it. */
const viOrders: Record<RoundOrder['type'] | 'OPEN_ROUND' | 'UNIT_LIST', OrderWords> = {
  OPEN_ROUND: order('Mở đợt xét chọn'),
  NIL_RETURN: order('Báo “không có”', 'Đơn vị báo “không có”'),
  UNIT_LIST: order(
    'Gửi danh sách đăng ký',
    'Đơn vị gửi danh sách đăng ký',
    'Gửi danh sách đăng ký, hoặc báo “không có”',
  ),
  NUDGE: order('Đôn đốc', 'Đôn đốc các đơn vị chưa gửi'),
  EXTEND: order('Gia hạn đăng ký', 'Gia hạn đăng ký'),
  EXTEND_PROVINCE: order('Gia hạn gửi tỉnh', 'Gia hạn gửi tỉnh'),
  COMPILE: order('Chốt danh sách tổng hợp', undefined, 'Tổng hợp danh sách của các đơn vị'),
  PUT_BEFORE_COUNCIL: order('Trình Hội đồng', undefined, 'Trình danh sách ra Hội đồng'),
  TAKE_RESULT: order('Nhận kết quả phiên họp', 'Nhận kết quả của Hội đồng'),
  FORWARD: order('Ký tờ trình, gửi tỉnh', 'Gửi tờ trình lên tỉnh', 'Ký tờ trình gửi Ban TĐKT tỉnh'),
  CLOSE: order('Kết thúc đợt', undefined, 'Kết thúc đợt xét chọn'),
};

const enOrders: typeof viOrders = {
  OPEN_ROUND: order('Open a round', 'Round opened'),
  NIL_RETURN: order('Report none', 'Unit reported none'),
  UNIT_LIST: order('Send the list', 'Unit sent its list', 'Send the list of names, or report none'),
  NUDGE: order('Send a reminder', 'Units that had not sent were reminded'),
  EXTEND: order('Extend registration', 'Registration extended'),
  EXTEND_PROVINCE: order('Extend the province’s date', 'The province’s date extended'),
  COMPILE: order('Close the compiled list', 'Compiled list closed', 'Compile the units’ lists'),
  PUT_BEFORE_COUNCIL: order(
    'Put before the Council',
    'Put before the Council',
    'Put the list before the Council',
  ),
  TAKE_RESULT: order('Take the sitting’s result', 'Council’s result taken'),
  FORWARD: order(
    'Sign and send to the province',
    'Letter sent to the province',
    'Sign the letter to the province',
  ),
  CLOSE: order('Close the round', 'Round closed'),
};

const vi = {
  name: 'đợt xét chọn',
  states: {
    open: 'Đang nhận đăng ký',
    compiling: 'Văn phòng tổng hợp',
    beforeCouncil: 'Hội đồng đang xem xét',
    forwarding: 'Chờ gửi tỉnh',
    closed: 'Đã kết thúc',
  },
  orders: viOrders,
};

const en: typeof vi = {
  name: 'round',
  states: {
    open: 'Registration open',
    compiling: 'Being compiled',
    beforeCouncil: 'Before the Council',
    forwarding: 'Going to the province',
    closed: 'Closed',
  },
  orders: enOrders,
};

export const rounds = { vi, en };
