import type { AsOf, Day, Nearness, Stand } from '../../workflows/index.js';
import { plainLetters } from '../texts/plain-letters.js';
import type { Found } from './standings.js';
import { after, placeOf } from './vietnamese-order.js';

/** Whom somebody looks for. */
export interface Wanted {
  /** A plan's code, with `@version` where it is not the one in force. */
  readonly plan?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: 'individual' | 'collective' | undefined;
  readonly tier?: string | undefined;
  /** Of the whole; of that branch alone where one is named. */
  readonly standing?: Nearness | undefined;
  readonly branch?: string | undefined;
  /** Absent: the business day. */
  readonly asOf?: Day | undefined;
  /** Absent: what is claimed, as the unit's own gate counts it. */
  readonly evidence?: AsOf['evidence'] | undefined;
  /** Words that names begin with, in whatever letters. */
  readonly q?: string | undefined;
  readonly after?: string | undefined;
}

type Counts = Readonly<Record<Nearness, number>>;

export interface Counted {
  readonly standing: Counts;
  /** By the id of the branch. */
  readonly branches: ReadonlyMap<string, Counts>;
}

export interface Narrowed {
  /** The first page of those wanted, or the one after the place asked for. */
  readonly page: readonly Found[];
  readonly more: boolean;
  readonly total: number;
  readonly counted: Counted;
}

const PAGE = 25;

const none = (): Record<Nearness, number> => ({ meets: 0, lacksOne: 0, further: 0 });

/** Each word asked for begins one of the words of the name. */
const named = (q: string): ((one: Found) => boolean) => {
  const asked = plainLetters(q).split(' ').filter(Boolean);
  return ({ name }) => {
    const words = plainLetters(name).split(' ');
    return asked.every((start) => words.some((word) => word.startsWith(start)));
  };
};

const narrowing = ({ unit, kind, tier, q }: Wanted, units: readonly string[] | null) => {
  const name = q === undefined || q.trim() === '' ? null : named(q);
  return (one: Found): boolean =>
    (units === null || units.includes(one.list)) &&
    (unit === undefined || one.list === unit) &&
    (kind === undefined || one.kind === kind) &&
    (tier === undefined || one.tier === tier) &&
    (name === null || name(one));
};

const standingIn = ({ stand }: Found, branch: string | undefined): Nearness | null =>
  branch === undefined ? stand.standing : (stand.branches.find(({ id }) => id === branch)?.standing ?? null);

/** Many stand alike: each way of standing is counted once, with how many stand so. */
const countedIn = (alike: ReadonlyMap<Stand, number>): Counted => {
  const standing = none();
  const branches = new Map<string, Record<Nearness, number>>();
  for (const [stand, count] of alike) {
    standing[stand.standing] += count;
    for (const branch of stand.branches) {
      const counts = branches.get(branch.id) ?? none();
      counts[branch.standing] += count;
      branches.set(branch.id, counts);
    }
  }
  return { standing, branches };
};

/** `units`: whose people the asker may see; null: everybody. */
export function narrowed(
  everybody: readonly Found[],
  wanted: Wanted,
  units: readonly string[] | null,
): Narrowed {
  const alike = new Map<Stand, number>();
  const meant: Found[] = [];
  const within = narrowing(wanted, units);
  for (const one of everybody) {
    if (!within(one)) continue;
    alike.set(one.stand, (alike.get(one.stand) ?? 0) + 1);
    const stands = standingIn(one, wanted.branch);
    if (stands !== null && (wanted.standing === undefined || wanted.standing === stands)) meant.push(one);
  }
  const place = wanted.after === undefined ? null : placeOf(wanted.after);
  const left = place === null ? meant : after(meant, place);
  return {
    page: left.slice(0, PAGE),
    more: left.length > PAGE,
    total: meant.length,
    counted: countedIn(alike),
  };
}
