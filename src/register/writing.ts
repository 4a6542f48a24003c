import { randomUUID } from 'node:crypto';
import {
  type RecordOrder,
  type RecordStep,
  sameDeed,
  type Standing,
  WRITTEN_AS,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import type { Present } from '../people/actors.js';
import type { Authority, WritingAction } from './authority.js';
import type { OfRecipient } from './entered.js';
import { deedOf, type NewEntry } from './new-entry.js';
import type { Known, Recipient } from './recipients.js';
import { INSERT, KNOWN, REJECT, REVOKE, STEP, VERIFY } from './register.sql.js';

type Capacity = Extract<Authority, { ok: true }>['capacity'];

/** By whom, and when: what every row that is written says of itself. */
export interface Writing {
  readonly queries: Queries;
  readonly signedIn: SignedIn;
  readonly present: Present;
}

const there = (
  { subject }: Recipient,
  { id, standing }: { id: string; standing: Standing },
): OfRecipient => ({
  id,
  person: subject.person,
  unit: subject.unit,
  name: subject.name,
  standing,
  already: true,
});

const row = (id: string, entry: NewEntry, { subject, action }: Recipient, { signedIn, present }: Writing) => [
  id,
  signedIn.organisation,
  entry.kind,
  subject.person,
  subject.unit,
  entry.value,
  entry.issuer ?? null,
  entry.issuerName ?? null,
  entry.nature ?? null,
  entry.number ?? null,
  entry.decidedOn ?? null,
  entry.year ?? null,
  entry.applied ?? null,
  signedIn.person,
  present.at,
  entry.title ?? null,
  entry.basis ?? null,
  entry.score ?? null,
  WRITTEN_AS[action] === 'verified',
  subject.person === null && subject.unit === null ? subject.subject : null,
];

/** Writes it down for one, or finds the entry that says the same already. */
export async function writeEntry(
  entry: NewEntry,
  recipient: Recipient,
  known: readonly Known[],
  writing: Writing,
): Promise<OfRecipient> {
  const { queries, signedIn } = writing;
  const deed = deedOf(entry);
  const { subject } = recipient.subject;
  const same = (among: readonly Known[]): Known | undefined =>
    among.find((one) => one.subject === subject && sameDeed(one, deed));
  const before = same(known);
  if (before) return there(recipient, before);
  const id = randomUUID();
  const made = await queries.run(INSERT, row(id, entry, recipient, writing));
  if (made.length === 1)
    return { ...there(recipient, { id, standing: WRITTEN_AS[recipient.action] }), already: false };
  // somebody was quicker by a moment, and has committed: the index waited for him
  const now = same(await queries.run<Known>(KNOWN, [signedIn.organisation, [subject], entry.kind]));
  if (!now) throw new Error('an entry that is neither there nor can be written');
  return there(recipient, now);
}

/** Changes the entry as the order says; what it may be changed to has been decided. */
export async function changeEntry(id: string, order: RecordOrder, writing: Writing): Promise<void> {
  const { queries, signedIn, present } = writing;
  switch (order.type) {
    case 'VERIFY_RECORD':
      await queries.run(VERIFY, [id, signedIn.organisation, signedIn.person, present.at]);
      return;
    case 'REJECT_RECORD':
      await queries.run(REJECT, [id, signedIn.organisation, present.at]);
      return;
    case 'REVOKE_RECORD':
      await queries.run(REVOKE, [id, signedIn.organisation, order.on, order.reason]);
  }
}

const STEPS = {
  CLAIM_RECORD: 'claimed',
  ENTER_RECORD: 'entered',
  VERIFY_RECORD: 'verified',
  REJECT_RECORD: 'rejected',
  REVOKE_RECORD: 'revoked',
} as const satisfies Record<string, RecordStep>;

interface Step {
  readonly entry: string;
  readonly action: WritingAction | RecordOrder['type'];
  readonly capacity: Capacity;
  readonly order?: RecordOrder;
  readonly untold: readonly string[];
}

/** Keeps who took the step, in what capacity and why. */
export async function writeStep(
  { entry, action, capacity, order, untold }: Step,
  { queries, signedIn, present }: Writing,
): Promise<void> {
  await queries.run(STEP, [
    signedIn.organisation,
    entry,
    present.at,
    STEPS[action],
    signedIn.person,
    capacity.role,
    capacity.as,
    capacity.for,
    order && 'reason' in order ? order.reason : null,
    order?.type === 'REVOKE_RECORD' ? order.number : null,
    order?.type === 'REVOKE_RECORD' ? order.on : null,
    untold,
  ]);
}
