import { canonical } from '../../../src/history/canonical.js';
import type { PrivateField } from '../../../src/history/event.js';
import type { Past, PastEvent } from '../../../src/history/history.service.js';
import { verifyChain } from '../../../src/history/verify.js';
import type { Listed } from '../../../src/nominations/nominations.service.js';
import { ORGANISATION } from '../../../src/rehearsal/department/organisation.js';
import type { Tale } from './acts.js';
import { AUDITOR } from './cast.js';
import { insist, same } from './not-as-told.js';
import type { Stage } from './stage.js';
import type { StepTaken } from './trace.js';

/** Given by a round, a sitting or the register, as part of an order that somebody else acknowledged. */
const ORDERED = new Set([
  'PUT_BEFORE_COUNCIL',
  'SELECT',
  'NOT_SELECT',
  'FORWARD',
  'REOPEN',
  'TAKE_RESULT',
  'RECOUNT',
]);

/** A chain as the auditor read it, and the state that its subject is said to be in. */
export interface Chain {
  readonly past: Past;
  readonly state: readonly string[];
}

/** Every chain is read as the auditor and checked again here, byte by byte, against what the story was answered. */
export async function verifyChains({ story, round, sittings }: Tale): Promise<Chain[]> {
  story.chapter('Kiểm tra lịch sử · The history is checked');
  const nominations = await listed(story);
  const subjects = [
    ...nominations,
    `/api/rounds/${round.id}`,
    ...sittings.map(({ id }) => `/api/sittings/${id}`),
  ];
  const steps = story.trace.accepted();
  const chains: Chain[] = [];
  for (const path of subjects) {
    const past = await story.reads<Past>(AUDITOR, `${path}/history`);
    const { state } = await story.reads<{ state: string[] }>(AUDITOR, path);
    intact({ past, state });
    asAnswered(
      past,
      steps.filter(({ code }) => code === past.of),
    );
    chains.push({ past, state });
  }
  const found = new Set(chains.map(({ past }) => past.of));
  const lost = steps.filter(({ code }) => !found.has(code)).map(({ code }) => code);
  same('chains of which something was told and that are not there', [], lost);
  const events = chains.flatMap(({ past }) => past.events);
  const commitments = events.flatMap(({ private: beside }) => Object.keys(beside)).length;
  story.trace.say(`${chains.length} chuỗi, ${events.length} sự kiện, ${commitments} cam kết: nguyên vẹn`);
  return chains;
}

/** Whoever was refused is on record beside the chains, and in none of them. */
export async function attemptsOnRecord({ story }: Tale, stage: Stage): Promise<void> {
  const told = story.trace.steps.flatMap(({ outcome, type }) =>
    outcome.ok ? [] : [`${type} ${outcome.problem}`],
  );
  const rows = await stage.look<{ attempt: string }>(
    `select action || ' ' || because as attempt from attempt`,
  );
  same('refused attempts on record', told.toSorted(), rows.map(({ attempt }) => attempt).toSorted());
  story.trace.say(`${rows.length} lần bị từ chối: ghi riêng, không nằm trong chuỗi nào`);
}

async function listed(story: Tale['story']): Promise<string[]> {
  const paths: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const query = after === '' ? '' : `?after=${after}`;
    const page: { items: Listed[]; next: string | null } = await story.reads(
      AUDITOR,
      `/api/nominations${query}`,
    );
    paths.push(...page.items.map(({ id }) => `/api/nominations/${id}`));
    after = page.next;
  }
  return paths;
}

const besideOf = ({ private: beside, salts }: PastEvent): PrivateField[] =>
  Object.entries(beside).map(([name, value]) => {
    const field = name as PrivateField['field'];
    return { field, salt: salts[field] ?? '', value: canonical(value) };
  });

/** All that was committed to is disclosed to the auditor, and is what was committed to. */
export function intact({ past: { of, events, chain }, state }: Chain): void {
  const stored = events.map((event) => ({ ...event, privates: besideOf(event) }));
  const fault = verifyChain(ORGANISATION.code, of, stored, { seq: events.length, hash: chain.head, state });
  insist(fault === null, `${of} is not intact: ${fault?.fault} at ${fault?.seq}`);
  insist(chain.intact, `${of}: the server finds ${chain.fault?.fault} at ${chain.fault?.seq}`);
  for (const { seq, body, private: beside } of events) {
    const committed = Object.keys((JSON.parse(body) as { private: object }).private);
    same(`${of}/${seq}: disclosed to the auditor`, committed.toSorted(), Object.keys(beside).toSorted());
  }
}

/** What was acknowledged stands there, by whom and in what capacity; and nothing stands there that nobody told. */
function asAnswered({ of, events }: Past, steps: readonly StepTaken[]): void {
  for (const { outcome, person, signs, type } of steps) {
    const event = events.find(({ seq }) => seq === outcome.event.seq);
    const answered = [type, outcome.event.hash, person, signs];
    same(
      `${of}/${outcome.event.seq}`,
      answered,
      event && [event.type, event.hash, event.actor.person, event.actor.as],
    );
  }
  const acknowledged = new Set(steps.map(({ outcome }) => outcome.event.seq));
  const others = events.filter(({ seq }) => !acknowledged.has(seq));
  const untold = others.filter(({ type, actor }) => actor.person !== 'system' && !ORDERED.has(type));
  same(
    `${of}: steps nobody told`,
    ['OPEN_ROUND'].filter(() => of.startsWith('DX')),
    untold.map(({ type }) => type),
  );
}
