import type { Values } from './finding-values.js';

type Sentence = (values: Values) => string;

const which = (what: string): string => (what === 'province' ? 'hạn gửi tỉnh' : 'hạn đăng ký');

/** Why a round cannot be opened, or what to know before it is. */
export const openingFindingsVi = {
  ROUND_HELD_ALREADY: ({ param }) =>
    `Kế hoạch này xét chọn một lần và đã mở đợt ${param('round')}${
      param('supplementary') === 'yes' ? '; muốn nhận thêm thì mở đợt bổ sung' : ''
    }`,
  ROUND_STILL_TAKES_NAMES: ({ param }) =>
    `Đợt ${param('round')} còn đang nhận hồ sơ: chốt danh sách của đợt ấy rồi mới mở đợt sau`,
  PLAN_NOT_RUNNING: ({ haveDay, day }) =>
    `Kế hoạch thực hiện từ ngày ${day('from')} đến ngày ${day('to')}, hôm nay ${haveDay}`,
  TURN_NOT_HELD: ({ have }) => `Đợt này không gắn với kỳ nào, nhưng yêu cầu nêu kỳ ${have}`,
  TURN_MISSING: ({ needTurn }) => `Chưa chọn kỳ; muộn nhất nay mở được ${needTurn}`,
  TURN_UNKNOWN: ({ have }) => `“${have}” không phải một kỳ của Kế hoạch`,
  TURN_OPENED_ALREADY: ({ haveTurn, param }) => `Đợt ${haveTurn} đã mở rồi: ${param('round')}`,
  TURN_TOO_FAR: ({ haveTurn, needTurn }) =>
    `Chưa đến lúc mở đợt ${haveTurn}; muộn nhất nay mở được ${needTurn}`,
  TURN_OUTSIDE_PERIOD: ({ haveTurn, day }) =>
    `Đợt ${haveTurn} nằm ngoài giai đoạn của Kế hoạch, từ ngày ${day('from')} đến ngày ${day('to')}`,
  REGISTRATION_OVER: ({ needLongDay }) =>
    `Hạn đăng ký đã qua, hết ngày ${needLongDay}: mở rồi phải gia hạn các đơn vị mới gửi được`,
  NO_SUPPLEMENTARY_ROUND: () => 'Kế hoạch không có đợt bổ sung',
  SUPPLEMENT_DATE_MISSING: ({ param }) => `Đợt bổ sung chưa có ${which(param('what'))}`,
  SUPPLEMENT_DATE_NOT_ASKED: ({ param, haveDay }) =>
    `Kế hoạch không có ${which(param('what'))} nên đợt bổ sung không đặt ngày ${haveDay}`,
  SUPPLEMENT_DATE_PAST: ({ param, haveDay, needDay }) =>
    `Đợt bổ sung cần ${which(param('what'))} sau hôm nay ${needDay}, không phải ${haveDay}`,
  SUPPLEMENT_PAST_PERIOD: ({ param, haveDay, needDay }) =>
    `Đợt bổ sung có ${which(param('what'))} ${haveDay}, sau khi Kế hoạch kết thúc ngày ${needDay}`,
  SUPPLEMENT_DISORDERED: ({ haveDay, needDay }) =>
    `Hạn đăng ký ${haveDay} phải không sau hạn gửi tỉnh ${needDay}`,
} satisfies Record<string, Sentence>;
