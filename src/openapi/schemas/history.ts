import type { Erased, Past, PastEvent } from '../../history/history.service.js';
import {
  day,
  flag,
  hash,
  instant,
  listOf,
  maybe,
  nullable,
  oneOf,
  shapeOf,
  text,
  whole,
  word,
  anything,
} from '../schema-of.js';
import { type Described, ref } from './named.js';

/** What lies beside the chain, as far as the reader may see it; what is not shown is left out. */
const beside = shapeOf<PastEvent['private']>({
  facts: maybe(anything),
  findings: maybe(anything),
  comment: maybe(anything),
  dossier: maybe(anything),
  vote: maybe(anything),
});

/** Of what is shown: with them a reader checks the commitments himself. */
const salts = shapeOf<PastEvent['salts']>({
  facts: maybe(text),
  findings: maybe(text),
  comment: maybe(text),
  dossier: maybe(text),
  vote: maybe(text),
});

const committed = oneOf('matches', 'hidden', 'redacted', 'missing', 'altered');

/** How each stands beside its commitment in the chain, whether it is shown or not. */
const commitments = shapeOf<PastEvent['commitments']>({
  facts: maybe(committed),
  findings: maybe(committed),
  comment: maybe(committed),
  dossier: maybe(committed),
  vote: maybe(committed),
});

const basis = shapeOf<Erased>({
  basis: shapeOf<Erased['basis']>({ law: text, number: text, date: day, reason: text }),
  event: shapeOf<Erased['event']>({ of: text, seq: whole }),
});

/** Of what two people erased: on what basis, and where the department's record says so. */
const erased = shapeOf<PastEvent['erased']>({
  facts: maybe(basis),
  findings: maybe(basis),
  comment: maybe(basis),
  dossier: maybe(basis),
  vote: maybe(basis),
});

const event = shapeOf<PastEvent>({
  seq: whole,
  hash,
  at: instant,
  type: word<string>(),
  from: listOf(text),
  to: listOf(text),
  part: maybe(shapeOf<NonNullable<PastEvent['part']>>({ life: text, id: text })),
  actor: shapeOf<PastEvent['actor']>({
    person: text,
    name: text,
    role: text,
    as: text,
    for: nullable(text),
    forName: nullable(text),
  }),
  via: shapeOf<PastEvent['via']>({ channel: text, assurance: text }),
  private: beside,
  salts,
  commitments,
  erased,
  body: text,
});

const history = shapeOf<Past>({
  of: text,
  events: listOf(ref('HistoryEvent')),
  chain: shapeOf<Past['chain']>({
    intact: flag,
    fault: nullable(
      shapeOf<NonNullable<Past['chain']['fault']>>({
        seq: whole,
        fault: oneOf(
          'gap',
          'hash',
          'prev',
          'canonical',
          'commitment',
          'of',
          'time',
          'head',
          'state',
          'undisclosed',
        ),
      }),
    ),
    head: hash,
  }),
});

export const HISTORY: Described<'History' | 'HistoryEvent'> = { History: history, HistoryEvent: event };
