import { hash, randomBytes } from 'node:crypto';
import type { Capacity, Instant, Leaves } from '../../workflows/index.js';
import { canonical } from './canonical.js';

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Each kind of hash has a prefix of its own, so that none can pass for another. */
export const eventHash = (body: string): string => sha256(`guong-sang/event/v1\n${body}`);
export const genesisHash = (organisation: string, of: string): string =>
  sha256(`guong-sang/genesis/v1\n${organisation}\n${of}`);

/** What may say something about a person: kept beside the chain, bound to it by a salted commitment. */
export interface PrivateField {
  readonly field: 'facts' | 'findings' | 'comment' | 'dossier' | 'vote';
  readonly salt: string;
  /** Canonical JSON. */
  readonly value: string;
}

export const commitment = ({ field, salt, value }: PrivateField): string =>
  sha256(`guong-sang/private/v1\n${salt}\n${field}\n${value}`);

export interface EventContent {
  readonly of: string;
  readonly seq: number;
  readonly prev: string;
  readonly at: Instant;
  readonly type: string;
  readonly from: Leaves;
  readonly to: Leaves;
  readonly part?:
    | { readonly life: string; readonly id: string; readonly from: Leaves; readonly to: Leaves }
    | undefined;
  readonly law: { readonly machine: string; readonly bundle: string };
  /** The plan it was decided under. */
  readonly plan: { readonly code: string; readonly version: number; readonly sha256: string };
  /** The plan that holds from here on, where this step brought it under another version. */
  readonly planAfter?: EventContent['plan'] | undefined;
  readonly actor: Capacity & { readonly person: string };
  readonly via: { readonly channel: string; readonly assurance: string };
}

/** An event of the department's own record: under no plan, in no state; `said` is open to everybody. */
export type RecordContent = Omit<EventContent, 'plan' | 'planAfter' | 'part'> & { readonly said: object };

export interface SealedEvent {
  readonly body: string;
  readonly hash: string;
  readonly privates: readonly PrivateField[];
}

const SALT_BYTES = 16;

/** Writes an event down in its exact bytes. What is hashed is never rebuilt from columns. */
export function seal(
  content: EventContent | RecordContent,
  said: Readonly<Partial<Record<PrivateField['field'], unknown>>>,
): SealedEvent {
  const disclosed = Object.entries(said).filter(([, value]) => value !== undefined && value !== null);
  // drawn at once: each draw is a call into the system
  const salts = randomBytes(disclosed.length * SALT_BYTES).toString('hex');
  const privates = disclosed.map(([field, value], at) => ({
    field: field as PrivateField['field'],
    salt: salts.slice(at * SALT_BYTES * 2, (at + 1) * SALT_BYTES * 2),
    value: canonical(value),
  }));
  const body = canonical({
    v: 1,
    ...content,
    private: Object.fromEntries(privates.map((field) => [field.field, commitment(field)])),
  });
  return { body, hash: eventHash(body), privates };
}
