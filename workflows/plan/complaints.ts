import type { Words } from '../kernel/assessment.js';
import { isDay } from '../kernel/days.js';
import { nearestOf } from './nearest.js';
import { A_DAY, EMPTY, howToWrite, listed, shown, TYPES, type ValueType, WANTED } from './wordings.js';

/** What is wrong with one value of a plan, and what would be right. The code is stable. */
export interface Complaint {
  readonly code: string;
  readonly message: Words;
  /** The known word that was most likely meant, where one is near. */
  readonly nearest?: string;
}

const complaint = (code: string, vi: string, en: string): Complaint => ({ code, message: { vi, en } });

/** Not one of these words: the one most likely meant first, then all that may stand there. */
const notKnown = (
  code: string,
  word: unknown,
  known: readonly string[],
  wrong: Words,
  likely: readonly string[] = known,
): Complaint => {
  const nearest = typeof word === 'string' ? nearestOf(word, likely) : null;
  const meant =
    nearest === null
      ? { vi: '; ở', en: '; k' }
      : { vi: `; có phải là "${nearest}" không? Ở`, en: `; did you mean "${nearest}"? K` };
  const told = complaint(
    code,
    `${wrong.vi}${meant.vi} đây có: ${listed(known)}`,
    `${wrong.en}${meant.en}nown here: ${listed(known)}`,
  );
  return nearest === null ? told : { ...told, nearest };
};

/** `wanted`: what stands there when it is right, where that can be said in a few words. */
export const missingKey = (key: string, wanted?: Words): Complaint => {
  const besides = key === 'clause' || wanted === undefined ? WANTED[key] : wanted;
  const { vi, en } = besides ?? { vi: 'rõ', en: 'what it is' };
  return complaint('MISSING_KEY', `thiếu mục "${key}"; cần ghi ${vi}`, `"${key}" is missing; give ${en}`);
};

/** `missing`: keys that should stand here and do not; one of them was likely meant. */
export const unknownKey = (
  key: string,
  known: readonly string[],
  missing: readonly string[] = [],
): Complaint => {
  const wrong = { vi: `không có mục ${shown(key)} ở đây`, en: `there is no ${shown(key)} here` };
  return notKnown('UNKNOWN_KEY', key, known, wrong, [...missing, ...known]);
};

/** A key without a value, and like no other: in `{vi: Bằng khen, giấy khen}` the rest of a text that holds a comma. */
export const strayKey = (
  key: string,
  value: unknown,
  known: readonly string[],
  missing: readonly string[],
): Complaint => {
  const told = unknownKey(key, known, missing);
  if (value !== null || told.nearest !== undefined) return told;
  const vi = `; hay đây là phần sau dấu phẩy của một dòng chữ? Khi đó đặt cả dòng chữ trong dấu ngoặc kép "…"`;
  const en = `; or is it the rest of a text that holds a comma? Then put the whole text in quotation marks "…"`;
  return { ...told, message: { vi: told.message.vi + vi, en: told.message.en + en } };
};

/** `shape`: of a group, the keys that it takes. */
export const wrongType = (wanted: ValueType, value: unknown, shape?: Words): Complaint => {
  const [how, type] = [howToWrite(wanted, value), shape ?? TYPES[wanted]];
  return complaint(
    'WRONG_TYPE',
    `phải là ${type.vi}, không phải ${shown(value, EMPTY.vi)}${how.vi}`,
    `must be ${type.en}, not ${shown(value, EMPTY.en)}${how.en}`,
  );
};

export const unprintable = (letter: string): Complaint => {
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return complaint(
    'CONTROL_CHARACTER',
    `có ký tự điều khiển không nhìn thấy (${code}); xóa đi và gõ lại`,
    `holds an invisible control character (${code}); delete it and type the text again`,
  );
};

export const blank = (): Complaint =>
  complaint('BLANK', 'để trống; phải ghi nội dung', 'is blank; it must say something');

export const notNfc = (): Complaint =>
  complaint(
    'NOT_NFC',
    'dấu tiếng Việt ở dạng rời; phải là Unicode dựng sẵn (NFC)',
    'has decomposed letters; text must be Unicode NFC',
  );

export const notAnId = (value: string): Complaint =>
  complaint(
    'NOT_AN_ID',
    `${shown(value)} không dùng làm mã được; mã bắt đầu bằng chữ cái, chỉ gồm chữ không dấu, số, ".", "-", "_"`,
    `${shown(value)} cannot be an id; an id starts with a letter and has only plain letters, digits, ".", "-", "_"`,
  );

/** A name in words where one of the ids of a list is wanted. */
export const notAnIdOf = (value: string, catalogue: string, known: readonly string[]): Complaint =>
  notKnown('NOT_AN_ID', value, known, {
    vi: `${shown(value)} không phải mã; ghi một mã của "${catalogue}"`,
    en: `${shown(value)} is no id; write an id of "${catalogue}"`,
  });

export const notWhole = (value: unknown, min: number, max: number): Complaint =>
  complaint(
    'NOT_WHOLE',
    `phải là số nguyên từ ${min} đến ${max}, không phải ${shown(value, EMPTY.vi)}`,
    `must be a whole number from ${min} to ${max}, not ${shown(value, EMPTY.en)}`,
  );

/** "25/3/2021" and "2021-3-25", as a plan writes them; anything else is answered with a model. */
const asDay = (value: unknown): string => {
  const text = typeof value === 'string' ? value.trim() : '';
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const [, first, second, third] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
  const parts = year === undefined ? [first, second, third] : [year, month, date];
  const written = parts.map((part) => (part ?? '').padStart(2, '0')).join('-');
  return isDay(written) ? written : '2021-03-25';
};

export const notADay = (value: unknown): Complaint =>
  complaint(
    'NOT_A_DAY',
    `${shown(value, EMPTY.vi)} không phải một ngày có thật; ghi dạng ${asDay(value)}`,
    `${shown(value, EMPTY.en)} is no day of the calendar; write it as ${asDay(value)}`,
  );

export const notAMonthDay = (value: unknown): Complaint =>
  complaint(
    'NOT_A_DAY',
    `${shown(value, EMPTY.vi)} không phải ngày có trong mọi năm; ghi dạng 12-15 (tháng-ngày)`,
    `${shown(value, EMPTY.en)} is no day of every year; write it as 12-15 (month-day)`,
  );

export const notAZone = (value: string): Complaint =>
  complaint(
    'NOT_A_ZONE',
    `${shown(value)} không phải múi giờ; ghi dạng Asia/Ho_Chi_Minh`,
    `${shown(value)} is no time zone; write it as Asia/Ho_Chi_Minh`,
  );

export const notOneOf = (value: unknown, choices: readonly string[]): Complaint =>
  notKnown('NOT_ONE_OF', value, choices, {
    vi: `${shown(value, EMPTY.vi)} không phải một lựa chọn`,
    en: `${shown(value, EMPTY.en)} is not one of the choices`,
  });

export const unknownId = (value: string, catalogue: string, known: readonly string[]): Complaint =>
  notKnown('UNKNOWN_ID', value, known, {
    vi: `mã ${shown(value)} không có trong "${catalogue}"`,
    en: `${shown(value)} is not named under "${catalogue}"`,
  });

export const repeatedId = (id: string): Complaint =>
  complaint(
    'DUPLICATE_ID',
    `mã ${shown(id)} đã dùng ở trên; mỗi mã chỉ dùng một lần`,
    `${shown(id)} is used above already; an id is used once`,
  );

export const tooFew = (min: number): Complaint =>
  complaint('TOO_FEW', `phải có ít nhất ${min} mục`, `must hold at least ${min}`);

export const minAboveMax = (min: number, max: number): Complaint =>
  complaint(
    'MIN_ABOVE_MAX',
    `ít nhất ${min} lại lớn hơn nhiều nhất ${max}`,
    `the least, ${min}, is above the most, ${max}`,
  );

export const outOfOrder = (vi: string, en: string): Complaint => complaint('OUT_OF_ORDER', vi, en);

export const badFraction = (num: number, den: number): Complaint =>
  complaint(
    'BAD_FRACTION',
    `${num}/${den} không phải một phần của tổng số; tử số từ 0 đến mẫu số, mẫu số từ 1`,
    `${num}/${den} is no part of a whole; num runs from 0 to den, and den from 1`,
  );

export const neverReached = (): Complaint =>
  complaint(
    'NEVER_REACHED',
    'không ai đạt được "hơn tất cả"; dùng ">=" hoặc một phần nhỏ hơn 1',
    'nobody can have "more than all"; use ">=" or a share below 1',
  );

export const noGate = (): Complaint =>
  complaint(
    'NO_GATE',
    'tiêu chí này không ràng buộc ở bước nào; ghi "at" ở đây hoặc ở mục cha',
    'this criterion binds nowhere; give it, or a criterion above it, an "at"',
  );

export const alternativeBinds = (): Complaint =>
  complaint(
    'ALTERNATIVE_BINDS',
    'một nhánh lựa chọn không tự ràng buộc; ghi "at" ở mục "any" hoặc "atLeast"',
    'one alternative cannot bind by itself; put "at" on the "any" or "atLeast"',
  );

export const targetNeverBinds = (): Complaint =>
  complaint(
    'TARGET_NEVER_BINDS',
    'chỉ tiêu phấn đấu phải ràng buộc khi tổng kết; thêm "confirm" vào "at"',
    'a target must bind at the final review; add "confirm" to its "at"',
  );

export const tooDeep = (max: number): Complaint =>
  complaint(
    'TOO_DEEP',
    `tiêu chí lồng nhau quá ${max} cấp; viết gọn lại`,
    `criteria are nested more than ${max} deep; flatten them`,
  );

export const nothingToBind = (): Complaint =>
  complaint(
    'NOTHING_TO_BIND',
    'nhận hồ sơ liên tục thì không có hạn chung; ghi null',
    'with continuous intake there is no common date; write null',
  );

/** `date` where every turn has a day, `each` where there is one round. */
export const otherIntake = (kind: 'once' | 'recurring'): Complaint => {
  const [write, remove] = kind === 'once' ? ['date', 'each'] : ['each', 'date'];
  const { vi, en } = WANTED[write] ?? A_DAY;
  return complaint(
    'OTHER_INTAKE',
    `"intake.kind" là ${kind}: ghi "${write}" (${vi}), bỏ "${remove}"`,
    `"intake.kind" is ${kind}: write "${write}" (${en}), remove "${remove}"`,
  );
};

/** Only what goes with an event may wait for its days. */
export const undated = (): Complaint =>
  complaint(
    'UNDATED',
    `cần ghi ${A_DAY.vi}; nếu chưa biết ngày, ghi ở "linked" sự kiện mà mốc gắn với, dạng {vi: …, en: …}`,
    `give ${A_DAY.en}; while the day is not known name under "linked" the event it goes with, like {vi: …, en: …}`,
  );

export const monthOutside = (month: number, months: number): Complaint =>
  complaint(
    'MONTH_OUTSIDE',
    `tháng thứ ${month} không có trong một kỳ ${months} tháng`,
    `there is no month ${month} in a turn of ${months}`,
  );

export const percentAndCount = (): Complaint =>
  complaint(
    'PERCENT_AND_COUNT',
    'ghi số lượng hoặc tỷ lệ, không ghi cả hai trong một mục',
    'give a number or a percentage, not both in one entry',
  );

export const neverBinds = (gate: string): Complaint =>
  complaint(
    'NEVER_ASKED',
    `không bao giờ đến bước "${gate}": kế hoạch không có mốc tổng kết ("milestones", review: final)`,
    `the gate "${gate}" is never reached: the plan has no final review among its milestones`,
  );

export const tooFewNames = (most: number, min: number): Complaint =>
  complaint(
    'TOO_FEW_NAMES',
    `các đơn vị chỉ đăng ký được nhiều nhất ${most}, không thể lựa chọn ${min}`,
    `the units can register ${most} at most; ${min} can never be selected`,
  );

export const twoReviews = (review: string): Complaint =>
  complaint(
    'DUPLICATE_ID',
    `đã có một mốc "${review}" ở trên; mỗi loại một mốc`,
    `there is a "${review}" review above already; one of each`,
  );

export const kindNotTaken = (kind: string, kinds: readonly string[]): Complaint =>
  complaint(
    'KIND_NOT_TAKEN',
    `kế hoạch không xét đối tượng ${shown(kind)}; "subjects.kinds" chỉ có: ${listed(kinds)}`,
    `the plan takes no ${shown(kind)}; "subjects.kinds" has: ${listed(kinds)}`,
  );

export const concernsNobody = (): Complaint =>
  complaint(
    'CONCERNS_NOBODY',
    'không đối tượng nào của kế hoạch vừa thuộc "for" ở đây vừa thuộc "for" ở mục cha; tập thể, hộ, mô hình không có "tiers"',
    'no nominee of the plan is both in this "for" and in that of the criterion above; only individuals have "tiers"',
  );

export const kindWithoutTier = (kind: string): Complaint =>
  complaint(
    'KIND_WITHOUT_TIER',
    `"tiers" ở bên cạnh đã loại ${shown(kind)} ra; chỉ cá nhân mới có nhóm chức vụ`,
    `the "tiers" beside it leave every ${shown(kind)} out; only individuals have a tier`,
  );

/** Of these nominees the register keeps no such entries: the criterion would always, or never, be met. */
export const keptOfNobody = (whose: 'self' | 'members' | 'rating'): Complaint => {
  const { vi, en } = KEPT_OF[whose];
  return complaint(
    'NOT_KEPT_OF_THEM',
    `${vi}; tiêu chí này không dành cho ai như vậy`,
    `${en}, and this criterion is for none of them`,
  );
};

const KEPT_OF = {
  self: {
    vi: '"of: self" chỉ dùng cho cá nhân (với tập thể ghi "of: members")',
    en: '"of: self" is for individuals only (of a collective write "of: members")',
  },
  members: {
    vi: '"of: members" chỉ dùng cho tập thể (với cá nhân ghi "of: self")',
    en: '"of: members" is for collectives only (of an individual write "of: self")',
  },
  rating: {
    vi: 'chỉ cá nhân và tập thể có xếp loại hằng năm',
    en: 'only individuals and collectives are rated by the year',
  },
} as const;

export const tooFewParts = (whom: string, parts: number, n: number): Complaint =>
  complaint(
    'TOO_FEW_PARTS',
    `với ${whom} chỉ có ${parts} nhánh được xét, không bao giờ đủ ${n}; giảm "n" hoặc thêm nhánh`,
    `only ${parts} of these parts concern ${whom}, so ${n} can never be met; lower "n" or add parts`,
  );

export const neverRenewed = (): Complaint =>
  complaint(
    'NEVER_ASKED',
    '"renewed: yearly" chỉ được hỏi lại khi tổng kết; thêm "confirm" vào "at" hoặc bỏ "renewed"',
    '"renewed: yearly" is asked again at the final review only; add "confirm" to "at" or leave "renewed" out',
  );

export const tooFewMarks = (most: number, min: number): Complaint =>
  complaint(
    'TOO_FEW_MARKS',
    `với số dấu và tỷ lệ này, mọi lượt bỏ phiếu chọn được nhiều nhất ${most}, không bao giờ đủ ${min}; tăng "marksMax"`,
    `with so many marks and this share all ballots together can select ${most} at most, never ${min}; raise "marksMax"`,
  );

export const saidTwice = (kind: string): Complaint =>
  complaint(
    'CONFLICT_TWICE',
    `${shown(kind)} ghi cả ở "voidMarks" lẫn "leaveVote"; ai không tham gia bỏ phiếu thì không có dấu nào để bỏ tính; chỉ giữ một nơi`,
    `${shown(kind)} stands under "voidMarks" and under "leaveVote"; whoever leaves the vote has no mark that could be void; keep one of the two`,
  );

export const sealedButOpen = (): Complaint =>
  complaint(
    'SEALED_BUT_OPEN',
    'biểu quyết công khai (secret: false) thì không có phiếu gửi trước niêm phong; ghi false, hoặc bỏ phiếu kín (secret: true)',
    'an open vote (secret: false) has no sealed ballots; write false, or vote in secret (secret: true)',
  );

export const nothingToSupplement = (): Complaint =>
  complaint(
    'NOTHING_TO_SUPPLEMENT',
    'nhận hồ sơ liên tục thì lúc nào cũng nộp được, không có đợt bổ sung; ghi false',
    'with continuous intake names come at any time and nothing is left to supplement; write false',
  );

export const standsInCircle = (id: string): Complaint =>
  complaint(
    'STANDS_IN_CIRCLE',
    `${shown(id)} vừa thay cho mã này vừa được mã này thay; chỉ mã cao hơn thay cho mã thấp hơn`,
    `${shown(id)} stands in for this one and this one for it; only the higher stands in for the lower`,
  );

export const goneBefore = (until: string, from: string): Complaint =>
  complaint(
    'NEVER_TOLD',
    `nơi nhận này đã hết từ ${until}, trước khi giai đoạn bắt đầu (${from}); bỏ đi hoặc sửa ngày`,
    `this recipient was gone on ${until}, before the period begins (${from}); leave it out or mend the day`,
  );

export const cameAfter = (from: string, to: string): Complaint =>
  complaint(
    'NEVER_TOLD',
    `nơi nhận này có từ ${from}, khi giai đoạn đã hết (${to}); bỏ đi hoặc sửa ngày`,
    `this recipient is there from ${from} on, after the period ends (${to}); leave it out or mend the day`,
  );
