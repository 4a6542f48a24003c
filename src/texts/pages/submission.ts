import { submissionEn } from './submission.en.js';
import { submissionVi } from './submission.vi.js';

/** The Director signs and sends; the province receives and answers, on its page or on paper. */
export const submission = { vi: submissionVi, en: submissionEn };
