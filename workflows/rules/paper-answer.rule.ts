import type { Rule } from '../kernel/finding.js';
import { paperGiven } from './paper-given.rule.js';
import { reasonGiven } from './reason-given.rule.js';

type Answer = 'received' | 'recognised' | 'declined' | 'returned';

interface Facts {
  readonly said: {
    readonly answer: Answer;
    readonly decision?: { readonly number: string; readonly date: string };
    readonly reason?: string;
    readonly scan: string;
  } | null;
  readonly recorded: { readonly answer: Answer } | null;
  /** What the province can still say of a name that stands here. */
  readonly fits: readonly Answer[];
  readonly provinceAt: string;
  readonly provinceClause: string;
  readonly today: string;
  readonly clauses: { readonly answer: string };
}

const DECISIONS: readonly Answer[] = ['recognised', 'declined'];

const isChange = ({ provinceAt }: Pick<Facts, 'provinceAt'>): boolean =>
  DECISIONS.includes(provinceAt as Answer);

export const answerFits: Rule<Pick<Facts, 'said' | 'fits' | 'provinceAt' | 'provinceClause'>> = ({
  said,
  fits,
  provinceAt,
  provinceClause,
}) =>
  !said || fits.includes(said.answer)
    ? null
    : {
        code: 'ANSWER_NOT_FROM_HERE',
        clause: provinceClause,
        effect: 'block',
        params: { state: `exemplar.province.${provinceAt}` },
      };

/** One paper at a time: the next is recorded when the first has been confirmed or dropped. */
export const noAnswerWaiting: Rule<Pick<Facts, 'recorded' | 'clauses'>> = ({ recorded, clauses }) =>
  recorded ? { code: 'ANSWER_WAITING', clause: clauses.answer, effect: 'block' } : null;

export const answerWaiting: Rule<Pick<Facts, 'recorded'>> = ({ recorded }) =>
  recorded ? null : { code: 'NO_ANSWER_WAITING', clause: '-', effect: 'block' };

/** A decision has its number and date; a slip that says "received" may have neither. */
export const answerNamed: Rule<Pick<Facts, 'said' | 'today'>> = ({ said, today }) => {
  if (!said || (said.answer === 'received' && !said.decision)) return null;
  return paperGiven({ paper: said.decision, today });
};

/** Whatever stops a name, sends it back or takes an answer back says why, as on the province's own page. */
export const answerExplained: Rule<Pick<Facts, 'said' | 'provinceAt'>> = (facts) => {
  const { said } = facts;
  if (!said || said.answer === 'received') return null;
  return said.answer === 'recognised' && !isChange(facts) ? null : reasonGiven({ reason: said.reason });
};

/** Whoever confirms it has not seen the paper: he confirms what the scan shows. */
export const answerScanned: Rule<Pick<Facts, 'said' | 'clauses'>> = ({ said, clauses }) =>
  said && !/^[0-9a-f]{64}$/.test(said.scan)
    ? { code: 'SCAN_MISSING', clause: clauses.answer, effect: 'block' }
    : null;
