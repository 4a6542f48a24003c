import { createHash } from 'node:crypto';
import {
  atFirst,
  type Capacity,
  decideNomination,
  type Leaves,
  type NominationContext,
  type NominationMoved,
  type NominationOrder,
  type Settled,
  tasksOf,
} from '../../../workflows/index.js';
import { wallClock } from '../../../src/texts/index.js';
import type { Passed } from '../../../src/web/diagram.js';
import type { HistoryEntry } from '../../../src/web/view-models.js';
import { actorCalled, nameOf } from './department.js';

const BY_ROUND = ['PUT_BEFORE_COUNCIL', 'FORWARD'];
const BY_SITTING = ['SELECT', 'NOT_SELECT'];

type Step = Pick<HistoryEntry, 'type' | 'at' | 'from' | 'to' | 'findings' | 'paper' | 'comment'> & {
  readonly name: string;
  readonly capacity: Capacity;
};

/** What an order says in words, and the paper it names. */
const saidIn = (order: NominationOrder): Pick<HistoryEntry, 'paper' | 'comment'> => {
  const words = order as Partial<Record<'reason' | 'opinion' | 'report' | 'remark', string>>;
  const text = words.reason ?? words.opinion ?? words.report ?? words.remark;
  const papers = order as Partial<Record<'letter' | 'decision', { number: string; date: string }>>;
  return { comment: text === undefined ? null : { text }, paper: papers.letter ?? papers.decision ?? null };
};

/** A nomination played through the law itself, so that pages show what the law would say. */
export class Played {
  state: Leaves = ['draft'];
  context: NominationContext;
  hash = '0'.repeat(64);
  readonly history: HistoryEntry[] = [];
  readonly trail: Passed[] = [];
  readonly partNames = new Map<string, string>();
  private readonly opened = new Map<string, string>();

  constructor(
    public facts: Settled,
    filedBy: string,
    filedAt: string,
  ) {
    this.context = atFirst(actorCalled(filedBy).person);
    const capacity: Capacity = { role: 'nominator', as: '', for: null };
    const nothing = { findings: [], paper: null, comment: null };
    this.write({ type: 'FILE', name: filedBy, at: filedAt, capacity, from: [], to: this.state, ...nothing });
  }

  change(facts: Partial<Settled>): void {
    this.facts = { ...this.facts, ...facts };
  }

  /** As somebody sees it at some moment: his offers and findings follow from these facts. */
  seenBy(name: string, at: string): Settled {
    return { ...this.facts, actor: actorCalled(name), moment: { at, day: wallClock(at).day } };
  }

  order(order: NominationOrder, name: string, at: string): void {
    const { type } = order;
    const facts: Settled = {
      ...this.seenBy(name, at),
      ...(BY_ROUND.includes(type) && { order: 'round' }),
      ...(BY_SITTING.includes(type) && { order: 'sitting' }),
    };
    const moved = decideNomination({ state: this.state, context: this.context }, order, facts);
    if (!moved.ok) {
      throw new Error(`${type} by ${name} is refused: ${moved.findings.map(({ code }) => code).join(', ')}`);
    }
    const { from, state: to, capacity, findings } = moved;
    this.trail.push({ order: type, from, to });
    this.take(moved);
    this.write({ type, name, at, capacity, from, to, findings, ...saidIn(order) });
  }

  /** Since when a task has been waiting. */
  openedAt(key: string): string | undefined {
    return this.opened.get(key);
  }

  private take({ state, context, changes }: NominationMoved): void {
    this.state = state;
    this.context = context;
    const verdicts = new Map(changes.verified.map(({ entry, verdict }) => [entry, verdict === 'verified']));
    const { part } = changes;
    this.change({
      ...(changes.dossier && { dossier: changes.dossier }),
      entries: this.facts.entries.map((entry) => ({
        ...entry,
        verified: verdicts.get(entry.id) ?? entry.verified,
      })),
      ...(part && {
        parts: [
          ...this.facts.parts.filter(({ id }) => id !== part.id),
          { life: part.life, id: part.id, state: part.to, consented: part.consented },
        ],
      }),
    });
  }

  private write({ name, capacity, ...step }: Step): void {
    const seq = this.history.length + 1;
    this.hash = createHash('sha256').update(`${this.hash}${seq}${step.type}${step.at}`).digest('hex');
    this.history.push({
      ...step,
      seq,
      by:
        capacity.role === 'system'
          ? null
          : {
              name,
              role: capacity.role,
              as: capacity.as,
              forName: capacity.for === null ? null : nameOf(capacity.for),
            },
      via: capacity.role === 'system' ? 'timer' : 'page',
      findings: step.findings.filter(({ effect }) => effect !== 'info'),
    });
    for (const { key } of tasksOf(this.state, this.context, this.facts)) {
      if (!this.opened.has(key)) this.opened.set(key, step.at);
    }
  }
}
