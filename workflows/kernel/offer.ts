import { blocks, type Finding } from './finding.js';

/** A button: an order this person may give here, and what stands against it before he has filled in anything. */
export interface Offer<Type extends string = string> {
  readonly type: Type;
  readonly findings: readonly Finding[];
  /** Allowed to him and nothing stands against it. */
  readonly open: boolean;
  /** Open to him once he has proved his person by this too: the form asks for it. */
  readonly prove?: 'second' | 'room';
}

/** His right as the policy tells it. */
type Right =
  | { readonly allow: true }
  | {
      readonly allow: false;
      readonly findings: readonly Finding[];
      readonly lacks?: { readonly proof: 'second' | 'room' };
    };

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

const NO_BUSINESS_OF_HIS = new Set(['ROLE_MISSING', 'ROLE_NOT_HERE', 'ONLY_BY_ORDER', 'ONLY_THIS_TASK']);

/**
 * Somebody without the role sees no button, nor does whoever came by a link for another task; somebody with a conflict
 * sees it, and why it is not his.
 */
const notHisBusiness = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => NO_BUSINESS_OF_HIS.has(code));

/**
 * What he may do about it and what stands against it, from his right and the findings about a blank form. A proof of
 * his person that he can still give is no refusal: he is asked for it with the form.
 */
export const offerOf = <Type extends string>(
  type: Type,
  may: Right,
  found: readonly Finding[],
): Offer<Type> | null => {
  const lacks = may.allow ? undefined : may.lacks;
  const denied = may.allow || lacks ? [] : may.findings;
  if (notHisBusiness(denied)) return null;
  const findings = [...denied, ...aboutTheCase(found)];
  const open = denied.length === 0 && !blocks(findings);
  return { type, findings, open, ...(lacks && { prove: lacks.proof }) };
};
