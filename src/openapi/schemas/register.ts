import { RECORD_STEPS } from '../../../workflows/index.js';
import type { RegisterEntryView, RegisterRow, RegisterStep } from '../../register/register-reading.js';
import type { OfRecipient } from '../../register/entered.js';
import type { ToldOfRegister } from '../../register/register.controller.js';
import type { JsonSchema } from '../json-schema.js';
import {
  day,
  flag,
  instant,
  listOf,
  nullable,
  oneOf,
  type SchemaOf,
  shapeOf,
  text,
  uuid,
  whole,
  word,
} from '../schema-of.js';
import { type Described, ref } from './named.js';

const standing = oneOf('claimed', 'verified', 'rejected', 'revoked');
const points: SchemaOf<number> = { type: 'number' };

const row = {
  id: uuid,
  kind: oneOf('award', 'initiative', 'rating', 'discipline'),
  value: text,
  issuer: nullable(text),
  issuerName: nullable(text),
  nature: nullable(text),
  number: nullable(text),
  decidedOn: nullable(day),
  year: nullable(whole),
  title: nullable(text),
  basis: nullable(text),
  score: nullable(points),
  applied: nullable(flag),
  standing,
  version: whole,
  saidOn: day,
  revokedOn: nullable(day),
  person: nullable(uuid),
  unit: nullable(text),
  name: text,
  units: listOf(text),
  enteredAt: nullable(instant),
  verifiedAt: nullable(instant),
  verifiedBy: nullable(text),
  duplicateOf: nullable(uuid),
} as const;

const step = shapeOf<RegisterStep>({
  step: oneOf(...RECORD_STEPS),
  at: instant,
  by: text,
  role: word<RegisterStep['role']>(),
  signed: oneOf('', 'KT.', 'TUQ.'),
  for: nullable(text),
  why: nullable(text),
  paperNumber: nullable(text),
  paperDate: nullable(day),
  nomination: nullable(uuid),
  code: nullable(text),
  seq: nullable(whole),
  untold: listOf(text),
});

const recipient = shapeOf<OfRecipient>({
  id: uuid,
  person: nullable(uuid),
  unit: nullable(text),
  name: text,
  standing,
  already: flag,
});

/** Noted with it: on its way out each is given its sentence. */
const inWords: JsonSchema = listOf(ref('Finding'));

export const REGISTER: Described<'RegisterRow' | 'RegisterEntryView' | 'RegisterTold'> = {
  RegisterRow: shapeOf<RegisterRow>(row),
  RegisterEntryView: shapeOf<RegisterEntryView>({
    ...row,
    steps: listOf(step),
    together: listOf(ref('RegisterRow')),
    orders: listOf(oneOf('VERIFY_RECORD', 'REJECT_RECORD', 'REVOKE_RECORD')),
  }),
  RegisterTold: shapeOf<ToldOfRegister>({
    id: uuid,
    recounted: listOf(uuid),
    untold: listOf(uuid),
    entries: listOf(recipient),
    findings: inWords,
  }),
};
