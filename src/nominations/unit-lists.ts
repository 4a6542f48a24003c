import { Injectable } from '@nestjs/common';
import {
  type CountedName,
  countedBeside,
  type Day,
  extendedFor,
  filingOffer,
  isIn,
  type Leaves,
  mayReadUnitList,
  type OpenOrClosed,
  type Plan,
  type Quota,
  type QuotaCount,
  quotaCounts,
  readingRights,
  type RoundContext,
  type Words,
  type SubjectKind,
  registrationTerm,
  unitQuotaOf,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { type OfficeContact, officeContacts } from '../people/office-contacts.js';
import { Actors, whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { type Waiting, waitingFor } from '../tasks/waiting.js';
import type { Read } from './nominations.service.js';
import { OPEN_LISTS, READ_UNIT_LIST } from './unit-lists.sql.js';

/** A name on a unit's list. */
export interface NameOnList {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly post: string | null;
  readonly state: Leaves;
  readonly heldSince: Day | null;
  /** Takes a place in the unit's quota. */
  readonly registered: boolean;
}

interface Row extends Pick<SeenRow, 'actor' | 'clock' | 'plan_code' | 'plan_version'> {
  readonly round: string;
  readonly roundName: string;
  readonly roundState: Leaves;
  readonly roundContext: RoundContext;
  readonly unit: string;
  readonly unitName: Words;
  readonly names: readonly NameOnList[];
  /** All registered names of the round; null where the plan counts none of them. */
  readonly counted: readonly CountedName[] | null;
}

export interface UnitListView {
  readonly round: { readonly id: string; readonly name: string; readonly state: Leaves };
  readonly unit: { readonly code: string; readonly name: Words };
  readonly names: readonly (NameOnList & { readonly waiting: readonly Waiting[] })[];
  readonly registered: number;
  readonly perUnit: Quota;
  /** Further quotas over registered names that this unit's count for. */
  readonly further: readonly QuotaCount[];
  /** Kinds of nominee that the plan takes. */
  readonly kinds: readonly SubjectKind[];
  readonly nilReturn: boolean;
  /** The plan lets a unit say "không có". */
  readonly nilAllowed: boolean;
  /** Null: names come in at any time. */
  readonly registration: {
    readonly lastDay: Day;
    /** The plan's own day, where an extension moved it. */
    readonly planned: Day | null;
    readonly clause: string;
  } | null;
  /** May the reader put down a further name? Null: not his business. */
  readonly filing: OpenOrClosed<'FILE'> | null;
  /** Who may extend the date, once it is over and the round still takes lists. Null: nothing to extend. */
  readonly extension: readonly OfficeContact[] | null;
  readonly today: Day;
}

/** A round that is not closed, with the reader's own units in it. */
export interface OpenLists {
  readonly round: { readonly id: string; readonly name: string; readonly state: Leaves };
  readonly units: readonly {
    readonly code: string;
    readonly name: Words;
    /** The last day on which it may send names; null: at any time. */
    readonly lastDay: Day | null;
  }[];
  /** Somebody may still put a name on a list of his. */
  readonly takesNames: boolean;
}

/** A list that a round still waits for. */
export interface AwaitedList {
  readonly round: OpenLists['round'];
  readonly unit: OpenLists['units'][number];
}

const furtherFor = (unit: string, { quotas }: Plan, counted: readonly CountedName[] | null): QuotaCount[] =>
  quotaCounts(
    quotas.also.filter(
      ({ counts, for: whom }) => counts === 'registered' && (whom?.units?.includes(unit) ?? true),
    ),
    counted ?? [],
    [unit],
  );

interface OpenRow {
  readonly id: string;
  readonly name: string;
  readonly state: Leaves;
  readonly context: RoundContext;
  readonly units: readonly { readonly code: string; readonly name: Words }[];
}

const listsIn = ({ id, name, state, context, units }: OpenRow, today: Day): OpenLists => {
  const dated = units.map((unit) => ({
    ...unit,
    lastDay: registrationTerm(unit.code, context)?.lastDay ?? null,
  }));
  const inTime = dated.some(({ lastDay }) => lastDay === null || today <= lastDay);
  return {
    round: { id, name, state },
    units: dated,
    takesNames: isIn(state, 'open', 'compiling') && inTime,
  };
};

/** What nothing binds waits longest. */
const firstDay = ({ units }: OpenLists): Day =>
  units.map(({ lastDay }) => lastDay ?? '9999-12-31').toSorted()[0] ?? '9999-12-31';

const byWhatIsLeft = (one: OpenLists, other: OpenLists): number =>
  Number(other.takesNames) - Number(one.takesNames) || firstDay(one).localeCompare(firstDay(other));

/** Lists of the units in a round (danh sách đăng ký): read by right, and what may be done with them. */
@Injectable()
export class UnitLists {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly actors: Actors,
  ) {}

  /** The open rounds, those first in which the reader's units still have something to send, by their last day. */
  async own(signedIn: SignedIn): Promise<OpenLists[]> {
    const { actor, day } = await this.actors.present(signedIn);
    const { units } = readingRights(actor, day);
    const open = await this.database.run<OpenRow>(OPEN_LISTS, [signedIn.organisation, units]);
    return open.map((row) => listsIn(row, day)).toSorted(byWhatIsLeft);
  }

  /** Of those, what still waits for a list or a "không có" of the reader's units: it is no task, but it is asked of them. */
  async awaited(signedIn: SignedIn): Promise<AwaitedList[]> {
    const open = await this.own(signedIn);
    const asked = open
      .filter(({ round }) => isIn(round.state, 'open'))
      .flatMap(({ round, units }) => units.map((unit) => ({ round, unit })));
    const read = await Promise.all(asked.map(({ round, unit }) => this.find(round.id, unit.code, signedIn)));
    return asked.flatMap(({ round, unit }, at) => {
      const found = read[at];
      if (!found?.ok || found.value.nilReturn) return [];
      const { registered, perUnit, names } = found.value;
      // what is on the way is a task of its own
      return registered < perUnit.min && names.length === 0 ? [{ round, unit }] : [];
    });
  }

  async find(round: string, unit: string, signedIn: SignedIn): Promise<Read<UnitListView>> {
    const asked = [round, signedIn.organisation, signedIn.person, '', unit];
    const [row] = await this.database.run<Row>(READ_UNIT_LIST, asked);
    if (!row) return { ok: false, code: 'NOT_FOUND' };
    const { plan } = await this.plans.find(signedIn.organisation, row.plan_code, row.plan_version);
    const moment = this.clock.read(row.clock, plan.zone);
    const actor = actorOf(row, whoIs(signedIn, 'page'));
    if (!mayReadUnitList(actor, moment.day, unit)) return { ok: false, code: 'NOT_YOURS' };
    const names = await Promise.all(
      row.names.map(async (name) => ({
        ...name,
        waiting: await waitingFor(this.database, name.id, moment.day),
      })),
    );
    const registered = names.filter((name) => name.registered).length;
    const nilReturn = row.roundContext.nilReturns.includes(unit);
    const { dates } = row.roundContext;
    const term = registrationTerm(unit, row.roundContext);
    const extended = extendedFor(unit, row.roundContext);
    return {
      ok: true,
      value: {
        round: { id: row.round, name: row.roundName, state: row.roundState },
        unit: { code: unit, name: row.unitName },
        names,
        registered,
        perUnit: unitQuotaOf(plan, unit),
        further: furtherFor(unit, plan, row.counted),
        kinds: plan.subjects.kinds,
        nilReturn,
        nilAllowed: plan.nilReturn.allowed,
        registration: term && {
          ...term,
          planned: extended === null ? null : (dates.registration?.lastDay ?? null),
        },
        filing: filingOffer({
          plan,
          moment,
          actor,
          round: row.roundState[0] ?? '',
          dates,
          registrationUntil: extended,
          unit,
          registered,
          ...(row.counted && { counts: countedBeside(plan.quotas.also, unit, row.counted) }),
          nilReturn,
        }),
        extension:
          term !== null &&
          term.lastDay < moment.day &&
          isIn(row.roundState, 'open') &&
          registered < unitQuotaOf(plan, unit).min &&
          !nilReturn
            ? await officeContacts(this.database, signedIn.organisation, moment.day)
            : null,
        today: moment.day,
      },
    };
  }
}
