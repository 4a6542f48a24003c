import type { Values } from './finding-values.js';
import type { redactionFindingsVi } from './findings-redaction.vi.js';

const FIELDS: Readonly<Record<string, string>> = {
  facts: 'facts',
  findings: 'warnings',
  comment: 'comment',
  dossier: 'dossier of that day',
  vote: 'vote',
};
const place = ({ param }: Values): string =>
  `event ${param('seq')} (${FIELDS[param('field')] ?? param('field')})`;

/** Findings of erasing what lies beside a chain. */
export const redactionFindingsEn: Readonly<
  Record<keyof typeof redactionFindingsVi, (values: Values) => string>
> = {
  REDACTION_NOTHING_CHOSEN: () => 'Nothing to erase was chosen',
  REDACTION_NOT_THERE: (values) => `There is no such part to erase: ${place(values)}`,
  REDACTION_DONE_ALREADY: (values) => `Erased before: ${place(values)}`,
  REDACTION_WAITS_ALREADY: () =>
    'Another erasure of this chain waits for its answer: a leader of the department answers that one first',
  REDACTION_SAID_AGAIN: (values) =>
    `The words to be erased are said again at ${place(values)}: choose it too, or they can still be read`,
  REDACTION_STILL_IN_USE: () =>
    'The words to be erased are still in use where decisions are made: change them there first, or erase them once this nomination, round or sitting is over',
  REDACTION_REGISTER_KEEPS: () =>
    'The award register repeats these words: it is no part of this history, and is not erased with it',
  REDACTION_BASIS_REPEATS: () =>
    'The basis repeats the very words to be erased: it is kept in the record for good, so write it without them',
  REDACTION_BASIS_AHEAD: ({ needDay, haveDay }) =>
    `The paper that is the basis is dated ${haveDay}, after today (${needDay})`,
  REDACTION_ANSWERED: () => 'This has been answered',
  REDACTION_OF_ONES_OWN: (values) =>
    `You yourself did ${place(values)}: nobody confirms that his own words are erased, let another leader of the department do so`,
};
