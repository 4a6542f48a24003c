import type { Words } from '../kernel/assessment.js';

/** What is wrong with one value of a plan, and what would be right. The code is stable. */
export interface Complaint {
  readonly code: string;
  readonly message: Words;
}

const complaint = (code: string, vi: string, en: string): Complaint => ({ code, message: { vi, en } });

/** A value as the writer of the plan would recognise it, never longer than a glance. */
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '∅';
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '{…}';
};

const listed = (names: readonly string[]): string => names.join(', ') || '∅';

export const missingKey = (key: string): Complaint =>
  complaint('MISSING_KEY', `thiếu mục "${key}"; cần ghi rõ`, `"${key}" is missing and must be given`);

export const unknownKey = (key: string, known: readonly string[]): Complaint =>
  complaint(
    'UNKNOWN_KEY',
    `không có mục ${shown(key)} ở đây; chỉ nhận: ${listed(known)}`,
    `there is no ${shown(key)} here; it may hold: ${listed(known)}`,
  );

const TYPES = {
  map: ['một nhóm các mục "tên: giá trị"', 'a group of "key: value" entries'],
  list: ['một danh sách', 'a list'],
  text: ['một dòng chữ', 'a text'],
  flag: ['true hoặc false', 'true or false'],
} as const;

export const wrongType = (wanted: keyof typeof TYPES, value: unknown): Complaint =>
  complaint(
    'WRONG_TYPE',
    `phải là ${TYPES[wanted][0]}, không phải ${shown(value)}`,
    `must be ${TYPES[wanted][1]}, not ${shown(value)}`,
  );

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

export const notWhole = (value: unknown, min: number, max: number): Complaint =>
  complaint(
    'NOT_WHOLE',
    `phải là số nguyên từ ${min} đến ${max}, không phải ${shown(value)}`,
    `must be a whole number from ${min} to ${max}, not ${shown(value)}`,
  );

export const notADay = (value: unknown): Complaint =>
  complaint(
    'NOT_A_DAY',
    `${shown(value)} không phải một ngày có thật; ghi dạng 2021-03-25`,
    `${shown(value)} is no day of the calendar; write it as 2021-03-25`,
  );

export const notAMonthDay = (value: unknown): Complaint =>
  complaint(
    'NOT_A_DAY',
    `${shown(value)} không phải ngày có trong mọi năm; ghi dạng 12-15 (tháng-ngày)`,
    `${shown(value)} is no day of every year; write it as 12-15 (month-day)`,
  );

export const notAZone = (value: string): Complaint =>
  complaint(
    'NOT_A_ZONE',
    `${shown(value)} không phải múi giờ; ghi dạng Asia/Ho_Chi_Minh`,
    `${shown(value)} is no time zone; write it as Asia/Ho_Chi_Minh`,
  );

export const notOneOf = (value: unknown, choices: readonly string[]): Complaint =>
  complaint(
    'NOT_ONE_OF',
    `${shown(value)} không có trong các lựa chọn: ${listed(choices)}`,
    `${shown(value)} is not one of: ${listed(choices)}`,
  );

export const unknownId = (value: string, catalogue: string, known: readonly string[]): Complaint =>
  complaint(
    'UNKNOWN_ID',
    `mã ${shown(value)} không có trong "${catalogue}": ${listed(known)}`,
    `${shown(value)} is not named under "${catalogue}": ${listed(known)}`,
  );

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
