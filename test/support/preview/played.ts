import { createHash } from 'node:crypto';
import {
  atFirst,
  decideNomination,
  type Leaves,
  type NominationContext,
  type NominationOrder,
  type Settled,
} from '../../../workflows/index.js';
import { wallClock } from '../../../src/texts/index.js';
import type { HistoryEntry } from '../../../src/web/view-models.js';
import type { Passed } from '../../../src/web/diagram.js';
import { actorCalled, nameOf } from './department.js';

/** A nomination played through the law itself, so that pages show what the law would say. */
export class Played {
  state: Leaves = ['draft'];
  context: NominationContext;
  readonly history: HistoryEntry[] = [];
  readonly trail: Passed[] = [];
  hash = '0'.repeat(64);

  constructor(
    public facts: Settled,
    filedBy: string,
    filedAt: string,
  ) {
    const { email } = { email: actorCalled(filedBy).person };
    this.context = atFirst(email);
    this.write({ type: 'FILE' }, filedBy, filedAt, { role: 'nominator', as: '', for: null }, null, []);
  }

  change(facts: Partial<Settled>): void {
    this.facts = { ...this.facts, ...facts };
  }

  /** As somebody sees it at some moment: his offers and findings follow from these facts. */
  seenBy(name: string, at: string): Settled {
    return { ...this.facts, actor: actorCalled(name), moment: { at, day: wallClock(at).day } };
  }

  order(order: NominationOrder, name: string, at: string): void {
    const from = order.type === 'FORWARD' || order.type === 'PUT_BEFORE_COUNCIL' ? 'round' : 'sitting';
    const ordered = ['FORWARD', 'PUT_BEFORE_COUNCIL', 'SELECT', 'NOT_SELECT'].includes(order.type);
    const facts: Settled = { ...this.seenBy(name, at), ...(ordered && { order: from }) };
    const moved = decideNomination({ state: this.state, context: this.context }, order, facts);
    if (!moved.ok) {
      const why = moved.findings.map(({ code }) => code).join(', ');
      throw new Error(`${order.type} by ${name} at ${at} is refused: ${why}`);
    }
    this.trail.push({ order: order.type, from: moved.from, to: moved.state });
    const becomes = moved.state.join() === moved.from.join() ? null : moved.state;
    this.write(order, name, at, moved.capacity, becomes, moved.findings);
    this.state = moved.state;
    this.context = moved.context;
    if (moved.changes.dossier) this.change({ dossier: moved.changes.dossier });
    const verified = new Map(
      moved.changes.verified.map(({ entry, verdict }) => [entry, verdict === 'verified']),
    );
    this.change({
      entries: this.facts.entries.map((entry) => ({
        ...entry,
        verified: verified.get(entry.id) ?? entry.verified,
      })),
      parts: moved.changes.part
        ? [
            ...this.facts.parts.filter(({ id }) => id !== moved.changes.part?.id),
            {
              life: moved.changes.part.life,
              id: moved.changes.part.id,
              state: moved.changes.part.to,
              consented: moved.changes.part.consented,
            },
          ]
        : this.facts.parts,
    });
  }

  private write(
    order: { type: string },
    name: string,
    at: string,
    capacity: {
      role: HistoryEntry['by'] extends infer By ? (By extends { role: infer R } ? R : never) : never;
      as: '' | 'KT.' | 'TUQ.';
      for: string | null;
    },
    becomes: Leaves | null,
    findings: HistoryEntry['findings'],
  ): void {
    const said = order as Partial<Record<'reason' | 'opinion' | 'report' | 'remark', string>>;
    const text = said.reason ?? said.opinion ?? said.report ?? said.remark;
    const papers = order as Partial<Record<'letter' | 'decision', { number: string; date: string }>>;
    const seq = this.history.length + 1;
    this.hash = createHash('sha256').update(`${this.hash}${seq}${order.type}${at}`).digest('hex');
    this.history.push({
      seq,
      type: order.type,
      at,
      by:
        name === 'system'
          ? null
          : {
              name,
              role: capacity.role,
              as: capacity.as,
              forName: capacity.for === null ? null : nameOf(capacity.for),
            },
      becomes,
      via: 'page',
      paper: papers.letter ?? papers.decision ?? null,
      comment: text === undefined ? null : { text },
      findings: findings.filter(({ effect }) => effect !== 'info'),
    });
  }
}
