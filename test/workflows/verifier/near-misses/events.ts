import { canonical } from '../../../../src/history/canonical.js';
import type { Beside, Bundle } from '../../../support/bundle-builder.js';
import { edited, EVENTS, honest, line, OF } from '../tampering.js';
import { type NearMiss, said, told } from './told.js';

interface Body {
  readonly at: string;
  readonly law: object;
}

/** One event of the chain that says something else, the links left as they were. */
const events = (change: (body: Body) => object, at = 1): Bundle =>
  edited(
    honest,
    EVENTS,
    line(
      at,
      said((body: Body) => ({ ...body, ...change(body) })),
    ),
  );

export const EVENTS_SAY: NearMiss[] = [
  ['version true', events(() => ({ v: true })), 'canonical'],
  ['version 2', events(() => ({ v: 2 })), 'canonical'],
  ['no plan', events(() => ({ plan: undefined })), 'canonical'],
  ['a plan that is null', events(() => ({ plan: null })), 'canonical'],
  ['another plan after it, without a hash', events(() => ({ planAfter: {} })), 'canonical'],
  ['a law that is null', events(() => ({ law: null })), 'canonical'],
  ['a number that is a word', events(() => ({ seq: '2' })), 'canonical'],
  ['a commitment that is none', events(() => ({ private: { facts: '0' } })), 'canonical'],
  ['commitments in a list', events(() => ({ private: [] })), 'canonical'],
  ['states that are words', events(() => ({ to: 'draft' })), 'canonical'],
  ['the law of another life', events(({ law }) => ({ law: { ...law, machine: 'round@1.0.0' } })), 'of'],
  ['a time in another zone', events(({ at }) => ({ at: at.replace('Z', '+') })), 'time'],
  ['a time in other digits', events(({ at }) => ({ at: at.replace('2021', '２０２１') })), 'time'],
  ['more to say', events(() => ({ note: 'x' })), 'hash'],
  [
    'a number as no one writes it',
    edited(
      honest,
      EVENTS,
      line(1, (one) => one.replace('"seq":2', '"seq":2.0')),
    ),
    'canonical',
  ],
  [
    'half of a letter',
    edited(
      honest,
      EVENTS,
      line(1, (one) => one.replace('"page"', '"\\ud800"')),
    ),
    'canonical',
  ],
];

/** Commitments by any name, in the order of names as texts and not as numbers. */
const besides = (...fields: string[]): readonly Beside[] =>
  fields.map((field) => ({ field, salt: '0'.repeat(32), value: 'null' }));
const LINE_MAX = 2 ** 21;
/** Of a disclosure's line all but the letters of its value. */
const BESIDES_VALUE = canonical({ field: 'a', salt: '0'.repeat(32), seq: 1, value: '""' }).length;
const ofLength = (letters: number): Bundle =>
  told(({ of, type }) =>
    of === OF && type === 'FILE'
      ? { beside: [{ field: 'a', salt: '0'.repeat(32), value: `"${'x'.repeat(letters)}"` }] }
      : {},
  );

const saying = (field: string, value: string): Bundle =>
  told(({ type }) => (type === 'FILE' ? { beside: [{ field, salt: '0'.repeat(32), value }] } : {}));

export const NAMED: NearMiss[] = [
  [
    'fields named by numbers',
    told(({ type }) => (type === 'FILE' ? { beside: besides('10', '9', 'a') } : {})),
    null,
  ],
  [
    'fields beyond the common letters',
    told(({ type }) => (type === 'FILE' ? { beside: besides('\u{1f3c5}', '\ufb00') } : {})),
    null,
  ],
  ['a line as long as may be', ofLength(LINE_MAX - BESIDES_VALUE), null],
  ['a line longer than may be', ofLength(LINE_MAX - BESIDES_VALUE + 1), 'canonical'],
  ['a value that is no JSON, into which nobody looks', saying('a', 'x'), null],
  ['a vote that is no JSON', saying('vote', 'x'), 'commitment'],
  ['a vote that is not canonical', saying('vote', '{ }'), 'commitment'],
];
