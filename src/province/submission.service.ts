import { Injectable } from '@nestjs/common';
import {
  type Capacity,
  isIn,
  mayReadRound,
  type Offer,
  type Words,
  type SubjectKind,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { NominationsService } from '../nominations/nominations.service.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { RoundsService, type RoundView } from '../rounds/rounds.service.js';
import { NAMES_OF, SELECTED_NAMES } from './province.sql.js';
import { type Letter, lettersOf, type Step } from './steps.js';

/** A name of a round as far as its submission shows it. */
export interface SubmittedName {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly post: string | null;
  readonly unit: Words;
  readonly tier: Words | null;
  readonly heldSince: string | null;
  /** What the Council gave it; null: its result waits until the hold ends, or was erased. */
  readonly votes: number | null;
  readonly rank: number | null;
  readonly state: readonly string[];
}

/** A name that waits for a signature. */
export interface NameToSign extends SubmittedName {
  readonly version: number;
  /** What stands against the reader's signing it; null: it is not his to sign at all. */
  readonly offer: Pick<Offer, 'open' | 'findings' | 'capacity' | 'prove'> | null;
  /** Who may sign it: everybody at the desk whom no conflict keeps from it. */
  readonly signers: readonly { readonly name: string; readonly post: string }[];
  readonly due: string | null;
}

export interface SentLetter extends Letter {
  readonly names: readonly SubmittedName[];
}

export interface Submission {
  readonly round: RoundView;
  readonly today: string;
  readonly clause: string;
  readonly toSign: readonly NameToSign[];
  /** Their result is kept back while a matter is open. */
  readonly parked: readonly SubmittedName[];
  readonly letters: readonly SentLetter[];
  /** In what capacity the reader would sign, with the name of the one he stands in for. */
  readonly capacity: (Capacity & { readonly forName: string | null }) | null;
}

interface Row extends Omit<SubmittedName, 'tier' | 'votes' | 'rank'> {
  readonly tier: string | null;
  readonly version: number;
  readonly steps: readonly (Omit<Step, 'type'> & { readonly type: string })[];
}

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'NOT_FOUND' | 'NOT_YOURS' };

const numberIn = (order: Step['order'] | undefined, name: string): number | null => {
  const value = order?.[name];
  return typeof value === 'number' ? value : null;
};

/** Best result first, as the Council's minutes have it. */
const byRank = (one: SubmittedName, other: SubmittedName): number =>
  (one.rank ?? Infinity) - (other.rank ?? Infinity) || (one.code < other.code ? -1 : 1);

const groupedByLetter = (names: readonly (readonly [SubmittedName, Letter])[]): SentLetter[] => {
  const letters = new Map<string, SentLetter>();
  for (const [name, letter] of names) {
    const key = `${letter.number} ${letter.date} ${letter.at}`;
    const known = letters.get(key);
    letters.set(key, { ...letter, names: [...(known?.names ?? []), name] });
  }
  return [...letters.values()]
    .map((letter) => ({ ...letter, names: letter.names.toSorted(byRank) }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
};

/** What is to be signed and sent to the province in a round, as whoever signs it must see it. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly plans: Plans,
    private readonly rounds: RoundsService,
    private readonly nominations: NominationsService,
  ) {}

  async of(id: string, signedIn: SignedIn): Promise<Read<Submission>> {
    const round = await this.rounds.find(id, signedIn);
    if (!round) return { ok: false, code: 'NOT_FOUND' };
    const { actor, day } = await this.actors.present(signedIn);
    if (!mayReadRound(actor, day)) return { ok: false, code: 'NOT_YOURS' };
    const { plan } = await this.plans.find(signedIn.organisation, round.plan.code, round.plan.version);
    const asked = [id, signedIn.organisation, ['SELECT', 'FORWARD']];
    const rows = await this.database.run<Row>(SELECTED_NAMES, asked);
    const named = rows.map((row) => ({ row, name: submittedOf(row, plan.tiers) }));
    const toSign = await Promise.all(
      named.filter(({ row }) => isIn(row.state, 'selected')).map(({ name }) => this.weighed(name, signedIn)),
    );
    return {
      ok: true,
      value: {
        round,
        today: day,
        clause: plan.deadlines.province?.clause ?? plan.quotas.selected.clause,
        toSign: toSign.flatMap((one) => one ?? []).toSorted(byRank),
        parked: named.filter(({ row }) => isIn(row.state, 'beforeCouncil')).map(({ name }) => name),
        letters: groupedByLetter(
          named.flatMap(({ row, name }) =>
            lettersOf(row.steps as readonly Step[]).map((letter) => [name, letter] as const),
          ),
        ),
        capacity: await this.capacityIn(
          toSign.flatMap((one) => one ?? []),
          signedIn,
        ),
      },
    };
  }

  /** The same name as the law sees it for this reader: his button with its reasons, and who else may sign. */
  private async weighed(name: SubmittedName, signedIn: SignedIn): Promise<NameToSign | null> {
    const read = await this.nominations.find(name.id, signedIn);
    if (!read.ok) return null;
    const { offers, waiting, version } = read.value;
    const task = waiting.find(({ does }) => does === 'FORWARD');
    return {
      ...name,
      version,
      offer: offers.find(({ type }) => type === 'FORWARD') ?? null,
      signers: task?.people.map(({ name: signer, post }) => ({ name: signer, post })) ?? [],
      due: task?.due ?? null,
    };
  }

  private async capacityIn(
    names: readonly NameToSign[],
    { organisation }: SignedIn,
  ): Promise<Submission['capacity']> {
    const capacity = names.find(({ offer }) => offer?.open)?.offer?.capacity ?? null;
    if (!capacity) return null;
    const [principal] =
      capacity.for === null
        ? []
        : await this.database.run<{ name: string }>(NAMES_OF, [organisation, [capacity.for]]);
    return { ...capacity, forName: principal?.name ?? null };
  }
}

const submittedOf = (row: Row, tiers: readonly { id: string; name: Words }[]): SubmittedName => {
  const { steps, tier, version: _, ...name } = row;
  const selected = steps.findLast(({ type }) => type === 'SELECT')?.order;
  return {
    ...name,
    tier: tiers.find(({ id }) => id === tier)?.name ?? null,
    votes: numberIn(selected, 'votes'),
    rank: numberIn(selected, 'rank'),
  };
};
