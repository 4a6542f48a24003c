import { commentOf, type Moment } from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import { type EventContent, type SealedEvent, seal } from '../history/event.js';
import { commandHash, noticeRows, receiptRows, taskRows, withoutSecrets } from './answers.js';
import type { Answer, Command } from './command.js';
import type { Moved } from './lives/life.js';
import { notBefore, type SeenRow } from './seen.js';
import { BESIDE, WRITE, WRITE_WITH_ASIDE, WRITE_WITH_PLAN } from './write.sql.js';

export interface Writing {
  readonly command: Command;
  /** Not by the person himself, but by what he ordered of another life. */
  readonly ordered?: boolean;
  readonly row: SeenRow;
  readonly moved: Moved;
  readonly facts: unknown;
  readonly dossier: unknown;
  readonly plan: EventContent['plan'];
  /** Where it changes with this step. */
  readonly planAfter?: EventContent['plan'];
  readonly bundle: string;
  readonly moment: Moment;
  readonly roundVersion: number;
}

const sealed = ({ command, row, moved, facts, dossier, plan, planAfter, bundle, moment }: Writing) => {
  const { who, order } = command;
  const part = moved.changes?.part;
  const at = notBefore(moment.at, row.head_at);
  const event = seal(
    {
      of: row.code,
      seq: row.head_seq + 1,
      prev: row.head_hash,
      at,
      type: order.type,
      from: moved.from,
      to: moved.state,
      ...(part && { part: { life: part.life, id: part.id, from: part.from, to: part.to } }),
      law: { machine: row.machine, bundle },
      plan,
      ...(planAfter && { planAfter }),
      actor: { person: who.person ?? 'system', ...moved.capacity },
      via: { channel: who.channel, assurance: who.assurance },
    },
    { facts, findings: moved.findings, comment: commentOf(order), dossier, vote: moved.keeps?.vote ?? null },
  );
  return { at, event };
};

/** What a commendation or story keeps of an order about it: its own words, not the order's frame. */
const partRows = ({ command, moved }: Writing) => {
  const part = moved.changes?.part;
  if (!part) return [];
  const { type: _, part: __, ...body } = command.order as { type: string; part?: string };
  return [{ id: part.id, life: part.life, state: part.to, consented: part.consented, body }];
};

/** Each verdict with whose it is, as the register keeps it. */
const verdictRows = (
  verified: readonly { readonly entry: string; readonly verdict: string }[],
  { capacity }: Moved,
) =>
  verified.map((verdict) => ({
    ...verdict,
    role: capacity.role,
    signed: capacity.as,
    stands_for: capacity.for,
  }));

/** A private field's value stands by itself: wrapped up in JSON it would be escaped here and unescaped there. */
const beside = ({ privates }: SealedEvent) => ({
  salts: Object.fromEntries(privates.map(({ field, salt }) => [field, salt])),
  said: BESIDE.map((wanted) => privates.find(({ field }) => field === wanted)?.value ?? null),
});

/** Writes a decision down in one statement. Null: a version it relied on is no longer so, and nothing is written. */
export async function writeDown(queries: Queries, writing: Writing): Promise<Answer | null> {
  const { command, ordered = false, row, moved, moment } = writing;
  const { at, event } = sealed(writing);
  const seq = row.head_seq + 1;
  const answer: Answer = {
    id: row.id,
    code: row.code,
    state: moved.state,
    version: row.version + 1,
    event: { seq, hash: event.hash },
  };
  const json = JSON.stringify;
  const { salts, said } = beside(event);
  const values: unknown[] = [
    row.id,
    row.version,
    moved.state,
    json(moved.context),
    seq,
    event.hash,
    at,
    command.who.person,
    row.actor?.grantsVersion ?? 0,
    event.body,
    row.head_hash,
    command.order.type,
    json(salts),
    json(taskRows(moved.tasks)),
    json([...noticeRows(moved.notices), ...receiptRows(command, ordered, moved.orders?.length ?? 0)]),
    command.key,
    commandHash({ ...command, order: withoutSecrets(command.order) }),
    json(answer),
    moment.day,
    ...said,
  ];
  const { dossier = null, verified = [] } = moved.changes ?? {};
  const parts = partRows(writing);
  const aside = verified.length > 0 || parts.length > 0;
  if (command.life === 'nomination') {
    values.push(writing.roundVersion, dossier === null ? null : json(dossier));
    if (aside) values.push(json(verdictRows(verified, moved)), json(parts));
  }
  // an order changes either what lies aside or the plan itself, never both
  const migrates = writing.planAfter !== undefined;
  if (migrates) values.push(writing.planAfter.version);
  const statement = migrates ? WRITE_WITH_PLAN : aside ? WRITE_WITH_ASIDE : WRITE[command.life];
  const written = await queries.run(statement, values);
  return written.length === 1 ? answer : null;
}
