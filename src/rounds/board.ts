import { Injectable } from '@nestjs/common';
import {
  askedCounts,
  type Outlook,
  extendedFor,
  isSilent,
  mayReadRound,
  permission,
  registrationTerm,
  type QuotaCount,
  type Words,
  type SubjectKind,
  type RoundContext,
  provinceTerm,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { SecurityClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import type { Past } from '../history/history.service.js';
import { waitingFor, type Waiting } from '../tasks/waiting.js';
import { BOARD_SITTINGS, BOARD_UNITS } from './board.sql.js';
import { Foresight, type RoundStanding } from './foresight.js';
import { OutlookService } from './outlook.service.js';
import { RoundsService } from './rounds.service.js';
import { type Reminded, type Said, saidIn } from './said.js';

export interface BoardName {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly tier: string | null;
  readonly name: string;
  readonly post: string | null;
  readonly state: readonly string[];
  readonly heldSince: string | null;
  readonly version: number;
}

export interface BoardContact {
  readonly person: string;
  readonly name: string;
  readonly role: 'nominator' | 'unitHead' | 'unitDeputy';
  readonly phone: string;
}

/** Names sent; "không có" reported; the list closed without it; or nothing heard yet. */
export type UnitStanding = 'sent' | 'nil' | 'without' | 'silent';

export interface BoardUnit {
  readonly unit: string;
  readonly name: Words;
  readonly phone: string;
  readonly standing: UnitStanding;
  /** Why it has nobody, or why the list goes on without it. */
  readonly reason: string | null;
  readonly lastDay: string | null;
  readonly extended: boolean;
  /** How long ago somebody of the unit last used the system; null: never. */
  readonly seenMinutesAgo: number | null;
  readonly reminded: Reminded | null;
  readonly contacts: readonly BoardContact[];
  readonly names: readonly BoardName[];
  /** Those that take a place in its quota. */
  readonly registered: number;
}

export interface BoardSitting {
  readonly id: string;
  readonly code: string;
  readonly plannedFor: string;
  readonly place: string;
  readonly state: readonly string[];
}

export interface Board {
  readonly today: string;
  /** The business clock's instant. */
  readonly now: string;
  readonly version: number;
  readonly deadlines: readonly {
    readonly what: 'registration' | 'province';
    readonly lastDay: string;
    readonly extended: boolean;
    readonly clause: string;
  }[];
  readonly units: readonly BoardUnit[];
  readonly sittings: readonly BoardSitting[];
  /** How the further quotas over registered names stand. */
  readonly further: readonly QuotaCount[];
  readonly waiting: readonly Waiting[];
  /** What is still to do before each date. */
  readonly outlook: readonly Outlook[];
  /** What he may do with many nominations at once. */
  readonly many: { readonly accept: boolean; readonly remind: boolean };
}

type UnitRow = Pick<BoardUnit, 'unit' | 'name' | 'phone' | 'contacts' | 'names'> & {
  readonly lastSeen: string | null;
};

const MINUTE = 60_000;

const standingOf = (unit: string, { stored, facts }: RoundStanding): UnitStanding => {
  const { context } = stored;
  if (!isSilent(unit, facts, context)) return context.nilReturns.includes(unit) ? 'nil' : 'sent';
  return context.missing.includes(unit) ? 'without' : 'silent';
};

const may = (action: string, state: string, { facts }: RoundStanding): boolean =>
  permission({
    life: 'nomination',
    action,
    state: [state],
    day: facts.moment.day,
    actor: facts.actor,
    unit: null,
    nominee: null,
    taken: [],
  }).allow;

/** The dates of all units alike; those that nothing binds are left out. */
const datesIn = (context: RoundContext): Board['deadlines'] => {
  const [registration, province] = [registrationTerm(null, context), provinceTerm(context)];
  return [
    ...(registration
      ? [{ what: 'registration' as const, ...registration, extended: extendedFor(null, context) !== null }]
      : []),
    ...(province
      ? [{ what: 'province' as const, ...province, extended: context.provinceUntil !== null }]
      : []),
  ];
};

/** How each unit of a round stands, for those who work on it. */
@Injectable()
export class BoardService {
  constructor(
    private readonly database: Database,
    private readonly foresight: Foresight,
    private readonly rounds: RoundsService,
    private readonly security: SecurityClock,
    private readonly outlooks: OutlookService,
  ) {}

  /** The board itself; for whoever may see figures only, `NOT_YOURS`. */
  async of(id: string, signedIn: SignedIn): Promise<Board | 'NOT_FOUND' | 'NOT_YOURS'> {
    const standing = await this.foresight.standing(id, signedIn);
    if (!standing) return 'NOT_FOUND';
    const { facts, stored, row } = standing;
    const { moment, actor } = facts;
    if (!mayReadRound(actor, moment.day)) return 'NOT_YOURS';
    const [units, sittings, waiting, past] = await Promise.all([
      this.database.run<UnitRow & Record<string, unknown>>(BOARD_UNITS, [
        id,
        signedIn.organisation,
        moment.day,
      ]),
      this.database.run<BoardSitting & Record<string, unknown>>(BOARD_SITTINGS, [id, signedIn.organisation]),
      waitingFor(this.database, id, moment.day),
      this.rounds.past(id, signedIn),
    ]);
    return {
      today: moment.day,
      now: moment.at,
      version: row.version,
      deadlines: datesIn(stored.context),
      units: this.unitsOf(units, standing, past),
      sittings,
      further: askedCounts(facts, stored.context),
      waiting,
      outlook: await this.outlooks.ofStanding(
        standing,
        units.map(({ unit }) => unit),
      ),
      many: {
        accept: may('ACCEPT', 'officeReview', standing),
        remind: may('NUDGE', 'draft', standing),
      },
    };
  }

  private unitsOf(rows: readonly UnitRow[], standing: RoundStanding, past: Past | null): BoardUnit[] {
    const { facts, stored } = standing;
    const said: Said = saidIn(past);
    const now = this.security.now();
    return rows.map(({ lastSeen, ...row }) => {
      const how = standingOf(row.unit, standing);
      const seen = lastSeen === null ? null : now - Date.parse(lastSeen);
      return {
        ...row,
        standing: how,
        registered: facts.entrants.filter(({ unit, registered }) => unit === row.unit && registered).length,
        reason: how === 'nil' ? said.nil(row.unit) : how === 'without' ? said.without(row.unit) : null,
        lastDay: registrationTerm(row.unit, stored.context)?.lastDay ?? null,
        extended: extendedFor(row.unit, stored.context) !== null,
        seenMinutesAgo: seen === null ? null : Math.max(0, Math.floor(seen / MINUTE)),
        reminded: said.reminded(row.unit),
      };
    });
  }
}
