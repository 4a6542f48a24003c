import { Injectable } from '@nestjs/common';
import {
  decideSitting,
  type FurtherQuota,
  type Finding,
  knownConflicts,
  type KnownConflict,
  type NominationOrder,
  type OpenOrClosed,
  type Role,
  type SittingContext,
  sittingOffers,
  type SittingOrder,
  type SittingSettled,
  type Words,
  type SubjectKind,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { READ_LABELS, STEP_AT } from './sitting-labels.sql.js';
import { SittingsService, type SittingView, type Standing } from './sittings.service.js';

export interface BoardMember {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly unit: Words | null;
}

export interface BoardName {
  readonly nomination: string;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly state: readonly string[];
  readonly qualified: boolean;
  readonly held: boolean;
  readonly gone: boolean;
  /** The Office's, where it reported the name as not yet qualified. */
  readonly opinion: string | null;
}

interface Labels {
  readonly roundName: string;
  readonly members: readonly BoardMember[];
  readonly names: readonly Omit<BoardName, 'qualified' | 'held' | 'gone'>[];
}

/** What the conclusion would tell a nomination. Whoever is not among them is on hold: its result is kept back. */
export interface Foreseen {
  readonly nomination: string;
  readonly votes: number;
  /** Null: not selected. */
  readonly rank: number | null;
}

export interface Delivery {
  readonly nomination: string;
  readonly findings: readonly Finding[];
  readonly open: boolean;
}

/** All that a page about one sitting shows, read together. Ballots are not in it. */
export interface Board {
  readonly view: SittingView;
  readonly roundName: string;
  readonly members: readonly BoardMember[];
  readonly names: readonly BoardName[];
  readonly parked: readonly string[];
  /** On the roll, and not yet in the box: for whoever is about to close the vote. */
  readonly missing: readonly string[];
  readonly runoffs: number;
  readonly conflicts: readonly KnownConflict[];
  readonly offers: readonly OpenOrClosed<SittingOrder['type']>[];
  /** To whom whoever presides may hand over the chair; empty where it is not his to hand over. */
  readonly successors: readonly string[];
  /** What the conclusion would order of each name; null where it cannot be reached yet. */
  readonly conclusion: readonly Foreseen[] | null;
  /** Of each name whose result is kept back: whether it can be delivered now. Empty for those it does not concern. */
  readonly deliveries: readonly Delivery[];
  readonly council: SittingSettled['plan']['council'];
  readonly seats: SittingSettled['plan']['quotas']['selected'];
  /** What else the plan asks of those selected. */
  readonly asked: readonly FurtherQuota[];
}

/** What everybody may know of a vote that is open: how many have voted of how many who may. */
export interface Pulse {
  readonly state: readonly string[];
  readonly ballotNo: number;
  readonly cast: number;
  readonly due: number;
}

const itemsOf = (facts: SittingSettled, names: Labels['names']): BoardName[] => {
  const standing = new Map(facts.agenda.map((item) => [item.nomination, item]));
  return names.flatMap((name) => {
    const item = standing.get(name.nomination);
    return item ? [{ ...name, qualified: item.qualified, held: item.held, gone: item.gone === true }] : [];
  });
};

const successorsIn = ({ stored, facts }: Standing): string[] => {
  const { present } = stored.context;
  return present.filter((to) => decideSitting(stored, { type: 'HAND_OVER_CHAIR', to }, facts).ok);
};

/** As if the reason had been given: what is to be seen is what it does. */
const conclusionOf = ({ stored, facts }: Standing): Board['conclusion'] => {
  const foreseen = decideSitting(stored, { type: 'CONCLUDE', reason: '-' }, facts);
  if (!foreseen.ok) return null;
  return foreseen.orders.flatMap(({ id, order }): Foreseen[] => {
    const told = order as NominationOrder;
    if (told.type === 'SELECT') return [{ nomination: id, votes: told.votes, rank: told.rank }];
    return told.type === 'NOT_SELECT' ? [{ nomination: id, votes: told.votes, rank: null }] : [];
  });
};

const deliveryOf = (nomination: string, { stored, facts }: Standing): Delivery[] => {
  const foreseen = decideSitting(stored, { type: 'DELIVER', nomination }, facts);
  const his = foreseen.ok || foreseen.because !== 'forbidden';
  return his ? [{ nomination, findings: foreseen.findings, open: foreseen.ok }] : [];
};

const pulseOf = (state: readonly string[], { ballotNo, cast, present }: SittingContext): Pulse => ({
  state,
  ballotNo,
  cast: cast.length,
  due: present.length,
});

/** One sitting with its people, names, conflicts and buttons. */
@Injectable()
export class SittingBoards {
  constructor(
    private readonly database: Database,
    private readonly sittings: SittingsService,
  ) {}

  async read(id: string, me: SignedIn): Promise<Board | 'NOT_FOUND' | 'NOT_YOURS'> {
    const view = await this.sittings.find(id, me);
    if (typeof view === 'string') return view;
    const [standing, [labels]] = await Promise.all([
      // ballots are counted for the offer to close, never shown
      this.sittings.standing(id, me, 'CLOSE_VOTING'),
      this.database.run<Labels>(READ_LABELS, [id, me.organisation]),
    ]);
    if (!standing || !labels) return 'NOT_FOUND';
    const { stored, facts } = standing;
    return {
      view,
      roundName: labels.roundName,
      members: labels.members,
      names: itemsOf(facts, labels.names),
      parked: stored.context.parked,
      missing: stored.context.present.filter((person) => !stored.context.cast.includes(person)),
      runoffs: stored.context.runoffs,
      conflicts: knownConflicts(facts, stored.context),
      offers: sittingOffers(stored, facts),
      successors: successorsIn(standing),
      conclusion: conclusionOf(standing),
      deliveries: stored.context.parked.flatMap((nomination) => deliveryOf(nomination, standing)),
      council: facts.plan.council,
      seats: facts.plan.quotas.selected,
      asked: facts.plan.quotas.also.filter(({ counts }) => counts === 'selected'),
    };
  }

  /** Asked for every few seconds by whoever has opened the sitting. */
  async pulse(id: string, me: SignedIn): Promise<Pulse | 'NOT_FOUND' | 'NOT_YOURS'> {
    const may = await this.sittings.mayRead(me);
    const standing = await this.sittings.standing(id, me);
    if (!standing) return 'NOT_FOUND';
    return may ? pulseOf(standing.stored.state, standing.stored.context) : 'NOT_YOURS';
  }

  /** Which step is recorded under this number; null: none, or not one of this sitting. */
  async stepAt(id: string, organisation: string, seq: string | undefined): Promise<string | null> {
    if (seq === undefined || !/^\d{1,9}$/.test(seq)) return null;
    const [step] = await this.database.run<{ type: string }>(STEP_AT, [id, organisation, Number(seq)]);
    return step?.type ?? null;
  }
}
