import { SUBJECT_KINDS } from '../../../workflows/index.js';
import {
  type Attestation,
  type Dossier,
  type Paper,
  PAPER_ANSWERS,
  type PaperAnswer,
  type RegisterEntry,
} from '../../../workflows/index.js';
import type { Listed } from '../../nominations/nominations.service.js';
import type { Waiting } from '../../tasks/waiting.js';
import {
  day,
  eitherOf,
  flag,
  hash,
  instant,
  listOf,
  maybe,
  nullable,
  oneOf,
  only,
  shapeOf,
  text,
  uuid,
  whole,
  word,
} from '../schema-of.js';
import { type Described, type NominationTold, inBothOrTyped, ref } from './named.js';

const kind = oneOf(...SUBJECT_KINDS);

const dossier = shapeOf<Dossier>({
  name: text,
  post: text,
  narrative: text,
  comprehensive: flag,
  fields: listOf(text),
  movement: nullable(text),
  attestations: listOf(ref('Attestation')),
  evidence: listOf(uuid),
});

type Entry<K extends RegisterEntry['kind']> = Extract<RegisterEntry, { readonly kind: K }>;

const entry = {
  id: uuid,
  label: inBothOrTyped,
  claimed: flag,
  verified: flag,
  revokedOn: nullable(day),
} as const;
const paper = { number: text, decidedOn: day, year: nullable(whole) } as const;

const registerEntry = eitherOf<RegisterEntry, 'kind'>('kind', {
  award: shapeOf<Entry<'award'>>({
    ...entry,
    ...paper,
    kind: only('award'),
    award: text,
    issuer: text,
    issuerName: text,
    nature: text,
  }),
  initiative: shapeOf<Entry<'initiative'>>({
    ...entry,
    ...paper,
    kind: only('initiative'),
    level: text,
    applied: flag,
  }),
  rating: shapeOf<Entry<'rating'>>({ ...entry, kind: only('rating'), year: whole, level: text }),
  discipline: shapeOf<Entry<'discipline'>>({
    ...entry,
    kind: only('discipline'),
    severity: text,
    decidedOn: day,
    memberThen: flag,
  }),
});

const nomination = shapeOf<NominationTold>({
  following: flag,
  id: uuid,
  code: text,
  state: listOf(text),
  version: whole,
  dossierVersion: whole,
  heldSince: nullable(day),
  scope: oneOf('full', 'sent', 'own'),
  round: uuid,
  plan: shapeOf<NominationTold['plan']>({ code: text, version: whole, title: ref('Words') }),
  nominee: shapeOf<NominationTold['nominee']>({
    kind,
    person: nullable(uuid),
    unit: text,
    tier: nullable(text),
    employment: nullable(text),
    subject: maybe(uuid),
    tierNow: maybe(nullable(text)),
    name: text,
    post: text,
  }),
  dossier: ref('Dossier'),
  entries: listOf(ref('RegisterEntry')),
  check: shapeOf<NominationTold['check']>({ done: flag, left: listOf(uuid) }),
  gate: oneOf('register', 'accept', 'agenda', 'forward', 'commend', 'confirm'),
  criteria: listOf(ref('Assessment')),
  sides: ref('Sides'),
  criteriaByPostToday: nullable(listOf(ref('Assessment'))),
  offers: listOf(ref('Offer')),
  waiting: listOf(ref('Waiting')),
  parts: listOf(
    shapeOf<NominationTold['parts'][number]>({
      life: oneOf('commendation', 'story'),
      id: uuid,
      state: listOf(text),
      consented: flag,
    }),
  ),
  exemplarTier: nullable(oneOf('unit', 'department', 'province')),
  recorded: nullable(
    shapeOf<PaperAnswer>({
      answer: oneOf(...PAPER_ANSWERS),
      decision: nullable(shapeOf<Paper>({ number: text, date: day })),
      scan: hash,
    }),
  ),
  yearsCalled: listOf(whole),
  yearsOpen: listOf(whole),
  today: day,
});

const offer = shapeOf<NominationTold['offers'][number]>({
  type: word(),
  part: nullable(text),
  findings: listOf(ref('Finding')),
  open: flag,
  prove: maybe(oneOf('second', 'room')),
  capacity: nullable(ref('Capacity')),
});

const listed = shapeOf<Listed>({
  id: uuid,
  code: text,
  kind,
  name: text,
  post: nullable(text),
  unit: text,
  unitName: text,
  state: listOf(text),
  heldSince: nullable(day),
  version: whole,
});

const waiting = shapeOf<Waiting>({
  does: text,
  desk: text,
  due: nullable(day),
  since: instant,
  seat: text,
  people: listOf(
    shapeOf<Waiting['people'][number]>({
      id: uuid,
      name: text,
      post: text,
      phone: text,
      inPlaceOf: nullable(text),
    }),
  ),
});

export const NOMINATION: Described<
  'Nomination' | 'Offer' | 'ListedNomination' | 'Dossier' | 'Attestation' | 'RegisterEntry' | 'Waiting'
> = {
  Nomination: nomination,
  Offer: offer,
  ListedNomination: listed,
  Dossier: dossier,
  Attestation: shapeOf<Attestation>({ key: text, text, year: nullable(whole), files: maybe(listOf(hash)) }),
  RegisterEntry: registerEntry,
  Waiting: waiting,
};
