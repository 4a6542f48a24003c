import { type Bundle, bundleOf, type Step } from '../../../support/bundle-builder.js';
import { edited, honest, line, signed, story } from '../tampering.js';
import { having, type NearMiss, said, told } from './told.js';

const [erasure] = story.erasures;
if (!erasure) throw new Error('the story tells of no erasure');
type Told = Record<string, unknown>;

/** The same erasure told otherwise, in the list and by the event. */
const erased = (change: Told, inEvent: (said: Told) => Told = (same) => same): Bundle => {
  const other = { ...erasure, ...change } as (typeof story.erasures)[number];
  const says = (step: Step): Told => inEvent({ ...(step.said as Told), by: other.by, basis: other.basis });
  const at = story.steps.filter(({ of }) => of === erasure.event.of)[erasure.event.seq - 1];
  const steps = story.steps.map((step) => (step === at ? { ...step, said: says(step) } : step));
  return bundleOf({ ...story, steps, erasures: [other, ...story.erasures.slice(1)] }, { signed });
};
const ofVote =
  story.steps.filter(({ of }) => of === 'PH-2021-0001').findIndex(({ type }) => type === 'CONCLUDE') + 1;
const onVote = { of: 'PH-2021-0001', seq: ofVote, field: 'vote' };

export const ERASURES: NearMiss[] = [
  ['as it was', erased({}), null],
  ['by three', erased({ by: ['p-1', 'p-2', 'p-3'] }), null],
  ['by one, twice', erased({ by: ['p-1', 'p-1'] }), 'redaction'],
  [
    'by two in another order than the event says',
    edited(
      honest,
      'redactions.ndjson',
      line(
        0,
        said((one: { by: string[] }) => ({
          ...one,
          by: one.by.toReversed(),
        })),
      ),
    ),
    'redaction',
  ],
  ['on a basis that is a word', erased({ basis: 'Luật' }), 'canonical'],
  ['on a basis without a date', erased({ basis: { ...erasure.basis, date: '' } }), 'canonical'],
  ['on a basis with more to say', erased({ basis: { ...erasure.basis, note: 'x' } }), 'canonical'],
  ['with more to say', erased({ note: 'x' }), 'canonical'],
  ['by an event that says nothing', erased({}, () => ({})), 'redaction'],
  ['by an event whose list is a word', erased({}, (same) => ({ ...same, erased: 'all' })), 'redaction'],
  [
    'by an event whose number is a word',
    erased({}, (same) => ({
      ...same,
      erased: [{ of: erasure.of, seq: String(erasure.seq), field: erasure.field }],
    })),
    'redaction',
  ],
  [
    'by an event that lists null beside it',
    erased({}, (same) => ({
      ...same,
      erased: [null, ...(same['erased'] as unknown[])],
    })),
    null,
  ],
  ['by an event that is not there', erased({ event: { of: erasure.event.of, seq: 999 } }), 'redaction'],
  [
    'by an event of a chain that is not there',
    erased({ event: { of: 'NK-1999-0001', seq: 1 } }),
    'redaction',
  ],
  [
    'the same one twice',
    edited(honest, 'redactions.ndjson', ([first = '', ...rest]) => [first, first, ...rest]),
    'redaction',
  ],
  [
    'by an event of another type',
    told(({ type }) => (type === 'REDACT' ? { type: 'READINGS' } : {})),
    'redaction',
  ],
  [
    'of what is shown all the same',
    having(
      'redactions.ndjson',
      honest.files.get('redactions.ndjson') ?? null,
      bundleOf({ ...story, erasures: [] }, { signed }),
    ),
    'redaction',
  ],
  [
    'before what it erases was written',
    told(({ life }) => (life === 'record' ? { at: '2020-01-01T00:00:00.000Z' } : {})),
    'redaction',
  ],
  ['of a vote', erased(onVote, (same) => ({ ...same, erased: [onVote] })), 'redaction'],
];
