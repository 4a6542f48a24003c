import type { NominationOrder } from '../../workflows/index.js';
import type { Language } from './language.js';
import { orderWords } from './order-words.js';

type Type = NominationOrder['type'];

/** Orders in one or two words, as they stand beside an arrow of the picture. */
const vi = {
  SUBMIT: 'trình',
  ENDORSE: 'gửi Văn phòng',
  RETURN: 'trả lại',
  ACCEPT: 'chấp nhận',
  REPORT_UNQUALIFIED: 'chưa đủ',
  OBJECT: 'đề nghị xem lại',
  PUT_BEFORE_COUNCIL: 'trình Hội đồng',
  SELECT: 'chọn',
  NOT_SELECT: 'không chọn',
  FORWARD: 'gửi tỉnh',
  RECEIVE: 'nhận',
  RECOGNISE: 'công nhận',
  DECLINE: 'không công nhận',
  RETURN_FOR_CORRECTION: 'trả lại',
  RESEND: 'gửi lại',
  CHANGE_ANSWER: 'trả lời lại',
  CONFIRM_ANSWER: 'theo văn bản',
  FILE_FOSTERING_PLAN: 'gửi kế hoạch',
  DECIDE_COMMENDATION: 'quyết định',
  PUBLISH_STORY: 'đăng bài',
  RECORD_ACTIVITY: 'hoạt động',
  REVIEW_MIDTERM: 'sơ kết',
  REVIEW_FINAL: 'tổng kết',
  REPLACE: 'thay thế',
  WITHDRAW: 'rút',
  DISQUALIFY: 'loại',
  LAPSE: 'quá hạn',
  REOPEN: 'mở lại',
} satisfies Partial<Record<Type, string>>;

const en: typeof vi = {
  SUBMIT: 'submit',
  ENDORSE: 'send on',
  RETURN: 'return',
  ACCEPT: 'accept',
  REPORT_UNQUALIFIED: 'report',
  OBJECT: 'object',
  PUT_BEFORE_COUNCIL: 'put forward',
  SELECT: 'select',
  NOT_SELECT: 'not selected',
  FORWARD: 'to the province',
  RECEIVE: 'receive',
  RECOGNISE: 'recognise',
  DECLINE: 'decline',
  RETURN_FOR_CORRECTION: 'return',
  RESEND: 'send again',
  CHANGE_ANSWER: 'new answer',
  CONFIRM_ANSWER: 'on paper',
  FILE_FOSTERING_PLAN: 'file the plan',
  DECIDE_COMMENDATION: 'decide',
  PUBLISH_STORY: 'publish',
  RECORD_ACTIVITY: 'activity',
  REVIEW_MIDTERM: 'midterm',
  REVIEW_FINAL: 'final review',
  REPLACE: 'replace',
  WITHDRAW: 'withdraw',
  DISQUALIFY: 'disqualify',
  LAPSE: 'lapse',
  REOPEN: 'reopen',
};

const steps: Record<Language, Readonly<Record<string, string>>> = { vi, en };

export const stepText = (type: string, lang: Language): string =>
  steps[lang][type] ?? orderWords(type, lang).button.toLocaleLowerCase('vi');
