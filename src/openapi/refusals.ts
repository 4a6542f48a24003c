import type { ProblemCode } from '../http/problem-words.js';
import type { Handler } from './handler.js';
import { SCHEMAS } from './json-schema.js';

interface Refusal {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  readonly codes: readonly ProblemCode[];
  readonly retryAfter?: true;
}

/** Why a request is not carried out, by status; whichever it is, the answer is a problem of RFC 9457. */
const REFUSALS = {
  400: {
    name: 'Unreadable',
    vi: 'Không đọc được yêu cầu, hoặc thiếu khóa chống gửi trùng.',
    en: 'The request cannot be read, or its key against sending twice is missing.',
    codes: ['BAD_REQUEST', 'KEY_NEEDED'],
  },
  401: {
    name: 'SignInNeeded',
    vi: 'Chưa đăng nhập, hoặc thư điện tử, mật khẩu chưa đúng.',
    en: 'Nobody is signed in, or the e-mail or password is not right.',
    codes: ['SIGN_IN_NEEDED', 'WRONG_PASSWORD'],
  },
  403: {
    name: 'Forbidden',
    vi: 'Không thuộc quyền của người hỏi, hoặc yêu cầu gửi từ trang của nơi khác.',
    en: 'Not for whoever asks, or sent from a page that is not ours.',
    codes: ['FORBIDDEN', 'NOT_YOURS', 'FOREIGN_ORIGIN', 'WRONG_CODE'],
  },
  404: {
    name: 'NotFound',
    vi: 'Không có ở đây; nơi chỉ dùng khi chạy thử thì khi vận hành thật cũng không có.',
    en: 'There is no such thing here; what is for rehearsals is not there in live mode.',
    codes: ['NOT_FOUND'],
  },
  409: {
    name: 'Refused',
    vi: 'Không thực hiện: mọi lý do cùng lúc, mỗi lý do kèm mục của Kế hoạch.',
    en: 'Not carried out: all reasons at once, each with the clause of the plan.',
    codes: [
      'REFUSED',
      'NOT_FROM_THIS_STATE',
      'CHANGED_MEANWHILE',
      'CLOCK_GOES_BACK',
      'CONTENDED',
      'NO_SECOND_FACTOR',
      'NOT_YET_IN_LOG',
      'BUNDLE_TOO_LARGE',
      'ADDRESS_KNOWN',
    ],
  },
  413: {
    name: 'TooLarge',
    vi: 'Nội dung gửi lên quá lớn.',
    en: 'The body is too large.',
    codes: ['TOO_LARGE'],
  },
  415: {
    name: 'UnsupportedType',
    vi: 'Chỉ nhận JSON; nơi gửi tệp thì nhận multipart/form-data.',
    en: 'Only JSON is taken; where files are sent, multipart/form-data.',
    codes: ['UNSUPPORTED_TYPE'],
  },
  422: {
    name: 'Invalid',
    vi: 'Có mục chưa đúng, nêu hết trong errors; hoặc khóa này đã dùng cho một việc khác.',
    en: 'Some fields are not right, all named in errors; or the key was used for something else.',
    codes: ['INVALID', 'PLAN_WRONG', 'YEAR_WRONG', 'KEY_USED_OTHERWISE'],
  },
  429: {
    name: 'TooMany',
    vi: 'Thử quá nhiều lần: đợi rồi thử lại.',
    en: 'Too many tries: wait, then try again.',
    codes: ['TOO_MANY', 'TOO_MANY_PASSWORDS', 'TOO_MANY_CODES', 'BUNDLES_BUSY'],
    retryAfter: true,
  },
  500: {
    name: 'Broken',
    vi: 'Lỗi của hệ thống; báo quản trị kèm mã tra cứu trong instance.',
    en: 'A fault of the system; tell the administrator the reference in instance.',
    codes: ['INTERNAL', 'STATE_UNKNOWN'],
  },
  503: {
    name: 'Unavailable',
    vi: 'Chưa chắc đã ghi nhận; gửi lại với cùng khóa không sao.',
    en: 'It is not certain that it was recorded; sending it again with the same key does no harm.',
    codes: ['DATABASE_UNAVAILABLE', 'CONTENDED'],
    retryAfter: true,
  },
} as const satisfies Readonly<Record<number, Refusal>>;

export type RefusalStatus = keyof typeof REFUSALS;

const RETRY_AFTER = { 'Retry-After': { description: 'Số giây nên đợi.', schema: { type: 'integer' } } };

const responseOf = ({ vi, en, codes, retryAfter }: Refusal) => ({
  description: `${vi} (${codes.join(', ')})`,
  'x-description-en': en,
  ...(retryAfter && { headers: RETRY_AFTER }),
  content: { 'application/problem+json': { schema: { $ref: `${SCHEMAS}Problem` } } },
});

const listed: readonly (readonly [string, Refusal])[] = Object.entries(REFUSALS);

/** For the document's components. */
export const REFUSAL_RESPONSES = Object.fromEntries(
  listed.map(([, refusal]) => [refusal.name, responseOf(refusal)]),
);

export const refusalRef = (status: RefusalStatus) => ({
  $ref: `#/components/responses/${REFUSALS[status].name}`,
});

/** What can be refused wherever something is asked in this way. */
export function refusalsOf(
  { isPublic, rehearsalOnly, keyed, body, orders, query, sendsFiles }: Handler,
  { writes, named }: { readonly writes: boolean; readonly named: boolean },
): RefusalStatus[] {
  const sent = body !== null || orders !== null || sendsFiles;
  const when: readonly (readonly [boolean, readonly RefusalStatus[]])[] = [
    [true, [500]],
    // the session is looked up in the database
    [!isPublic, [401, 503]],
    [writes, [403, 415]],
    [sent, [400, 413, 422]],
    [query !== null, [422]],
    [keyed, [400, 404, 409, 422]],
    [named || rehearsalOnly, [404]],
  ];
  return when.flatMap(([applies, statuses]) => (applies ? statuses : []));
}
