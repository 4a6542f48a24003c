import { blocks, type Finding } from './finding.js';

/** A button: an order this person may give here, and what stands against it before he has filled in anything. */
export interface Offer<Type extends string = string> {
  readonly type: Type;
  readonly findings: readonly Finding[];
  /** Allowed to him and nothing stands against it. */
  readonly open: boolean;
}

/** Findings about a form that is still empty say nothing about the case. */
const ABOUT_THE_FORM = new Set([
  'REASON_MISSING',
  'PAPER_MISSING',
  'SCAN_MISSING',
  'EVIDENCE_LEFT',
  'RESPONSIBLE_MISSING',
  'ACTIVITIES_MISSING',
  'CORRECTION_EMPTY',
  'EXTENSION_NOT_LATER',
  'EXTENSION_IN_THE_PAST',
  'EXTENSION_PAST_PROVINCE',
  'SUCCESSOR_ABSENT',
  'NOT_ON_THE_AGENDA',
  'NOT_AMONG_THE_TIED',
  'SECRETARY_ABSENT',
  'NAMES_UNANSWERED',
  'QUESTION_UNKNOWN',
]);

const aboutTheCase = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code }) => !ABOUT_THE_FORM.has(code));

/** Somebody without the role sees no button; somebody with a conflict sees it, and why it is not his. */
const notHisBusiness = (findings: readonly Finding[]): boolean =>
  findings.some(
    ({ code }) => code === 'ROLE_MISSING' || code === 'ROLE_NOT_HERE' || code === 'ONLY_BY_ORDER',
  );

/** What he may do about it and what stands against it, from the right and the findings about a blank form. */
export const offerOf = <Type extends string>(
  type: Type,
  denied: readonly Finding[],
  found: readonly Finding[],
): Offer<Type> | null => {
  if (notHisBusiness(denied)) return null;
  const findings = [...denied, ...aboutTheCase(found)];
  return { type, findings, open: denied.length === 0 && !blocks(findings) };
};
