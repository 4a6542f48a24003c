import type { Finding } from '../../workflows/index.js';
import { needText } from './criterion-text.js';
import { IN_GENERAL, type Values, valuesOf } from './finding-values.js';
import { findingsEn } from './findings.en.js';
import { findingsVi } from './findings.vi.js';
import { type Language, said } from './language.js';

const SENTENCES: Record<Language, Readonly<Record<string, (values: Values) => string>>> = {
  vi: findingsVi,
  en: findingsEn,
};

const CLAUSE: Record<Language, string> = { vi: 'mục', en: 'clause' };
const UNKNOWN: Record<Language, (code: string) => string> = {
  vi: (code) => `Chưa làm được, mã ${code}`,
  en: (code) => `Cannot be done, code ${code}`,
};
const HEAD: Record<Language, Record<Finding['effect'], string>> = {
  vi: { block: 'Chưa đạt', warn: 'Lưu ý, chưa đạt', info: 'Chưa đạt' },
  en: { block: 'Not met', warn: 'Note, not met', info: 'Not met' },
};
const MISSING: Record<Language, string> = { vi: 'còn thiếu', en: 'missing' };

/** A criterion is named in the plan's own words, with what it needs and what is there. */
const unmetText = ({ assessment, effect, params }: Finding, lang: Language): string | null => {
  if (!assessment) return null;
  const missing = params?.['missing'];
  const left = missing === undefined ? '' : `; ${MISSING[lang]}: ${missing}`;
  return `${HEAD[lang][effect]}: ${said(assessment.text, lang)}; ${needText(assessment, lang)}${left}`;
};

/** The clause as people cite it: "mục IV.1"; null where only order in the house asks for it. */
export const clauseText = (clause: string, lang: Language): string | null =>
  clause === '-' ? null : `${CLAUSE[lang]} ${clause}`;

/** The finding as a sentence, without its clause. */
export const findingSentence = (finding: Finding, lang: Language): string =>
  unmetText(finding, lang) ??
  SENTENCES[lang][finding.code]?.(valuesOf(finding, lang)) ??
  UNKNOWN[lang](finding.code);

/** The whole of it: what is wrong, what is needed, what is there, and by which clause. */
export const findingText = (finding: Finding, lang: Language): string => {
  const clause = clauseText(finding.clause, lang);
  const sentence = findingSentence(finding, lang);
  return clause === null ? sentence : `${sentence} (${clause})`;
};

/** Every reason there is, by its code. */
export const FINDING_CODES: readonly string[] = Object.keys(findingsVi);

/** A reason of which only the code is known: the same sentence, with dots where its values would stand. */
export const findingInGeneral = (code: string, lang: Language): string =>
  SENTENCES[lang][code]?.(IN_GENERAL) ?? code;
