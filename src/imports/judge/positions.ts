import type { Plan, Words } from '../../../workflows/index.js';
import { Catalogue } from '../catalogue.js';
import { bareWords } from '../words.js';
import type { Directory, Known, KnownPosition } from './known.js';
import type { RowCells } from './row-cells.js';
import type { Change, Judged, PositionWrite } from './verdict.js';
import { changed, type Seen, verdictOf } from './verdict-of.js';
import { personIn } from './whose.js';

/** How somebody is employed, as offices write it. Who of them is in scope is the plan's to say (II.1). */
export const EMPLOYMENTS: readonly {
  readonly id: string;
  readonly name: Words;
  readonly also: readonly string[];
}[] = [
  { id: 'cadre', name: { vi: 'Cán bộ', en: 'Cadre' }, also: ['CB'] },
  { id: 'civilServant', name: { vi: 'Công chức', en: 'Civil servant' }, also: ['CC'] },
  { id: 'publicEmployee', name: { vi: 'Viên chức', en: 'Public employee' }, also: ['VC'] },
  {
    id: 'contract',
    name: { vi: 'Hợp đồng lao động', en: 'Contract staff' },
    also: ['Hợp đồng', 'HĐLĐ', 'HĐ'],
  },
];

export interface PositionWords {
  readonly tiers: Catalogue;
  readonly employments: Catalogue;
}

export const positionWords = ({ tiers }: Pick<Plan, 'tiers'>): PositionWords => ({
  tiers: new Catalogue(tiers.map(({ id, name }) => ({ id, name: name.vi, also: [name.en] }))),
  employments: new Catalogue(
    EMPLOYMENTS.map(({ id, name, also }) => ({ id, name: name.vi, also: [...also, name.en] })),
  ),
});

const named = (
  things: readonly { readonly id: string; readonly name: Words }[],
  id: string,
): Words | string => things.find((one) => one.id === id)?.name ?? id;

const FOREVER = '9999-12-31';

/** A position as it will stand, with the row that says so. */
export interface PlacedPosition {
  readonly position: PositionWrite;
  readonly cells: RowCells;
}

const changesOf = (
  plan: Plan,
  old: KnownPosition,
  now: PositionWrite,
  titleEn: string | null,
  untilSaid: boolean,
): Change[] => [
  ...(bareWords(old.title) === bareWords(now.title) ? [] : changed('title', old.title, now.title)),
  ...changed('titleEn', old.titleEn, titleEn),
  ...changed('tier', named(plan.tiers, old.tier), named(plan.tiers, now.tier)),
  ...changed('employment', named(EMPLOYMENTS, old.employment), named(EMPLOYMENTS, now.employment)),
  ...(untilSaid ? changed('until', old.until, now.until) : []),
];

interface Company {
  readonly known: Known;
  readonly directory: Directory;
  readonly words: PositionWords;
  readonly seen: Seen;
  readonly newId: () => string;
  /** The posts there are, by person. */
  readonly posts: ReadonlyMap<string, readonly KnownPosition[]>;
}

/** A post is known by person, unit and first day. Whether it overlaps another is asked when all have been read. */
export function judgePosition(
  cells: RowCells,
  { known, directory, words, seen, newId, posts }: Company,
): { readonly about: string; readonly placed: PlacedPosition | null; readonly judge: () => Judged } {
  const { person, unit, label } = personIn(cells, directory);
  const title = cells.text('title', { needed: true, most: 150 });
  const titleEn = cells.text('titleEn', { most: 150 });
  const tier = cells.oneOf('tier', words.tiers);
  const employment = cells.oneOf('employment', words.employments);
  const from = cells.day('from', { needed: true });
  const until = cells.day('until');
  if (from !== null && until !== null && until < from) {
    cells.wrong('ENDS_BEFORE_IT_BEGINS', 'until', { from, until });
  }
  const about = [label, unit?.code, title].filter(Boolean).join(' · ');
  if (!person || !unit || title === null || tier === null || employment === null || from === null) {
    return { about, placed: null, judge: () => verdictOf(cells, about, null) };
  }
  seen.once(cells, person.id, unit.id, from);
  const old = posts.get(person.id)?.find((one) => one.unit === unit.id && one.from === from) ?? null;
  const write: PositionWrite = {
    to: 'position',
    id: old?.id ?? newId(),
    isNew: old === null,
    person: person.id,
    unit: unit.id,
    title: old && bareWords(old.title) === bareWords(title) ? old.title : title,
    titleEn: titleEn ?? old?.titleEn ?? title,
    tier,
    employment,
    from,
    until: until ?? old?.until ?? null,
  };
  const changes = old === null ? [] : changesOf(known.plan, old, write, titleEn, until !== null);
  return {
    about,
    placed: cells.reasons.length === 0 ? { position: write, cells } : null,
    judge: () => verdictOf(cells, about, { isNew: old === null, changes, write }),
  };
}

const touch = (
  one: { from: string; until: string | null },
  other: { from: string; until: string | null },
): boolean => one.from <= (other.until ?? FOREVER) && other.from <= (one.until ?? FOREVER);

/** Nobody holds two posts on one day: the later row of two that overlap is told of the other. */
export function tellOverlaps(
  placed: readonly PlacedPosition[],
  posts: ReadonlyMap<string, readonly KnownPosition[]>,
  directory: Directory,
): void {
  const taken = new Map<string, { from: string; until: string | null; unit: string; row: string }[]>();
  const replaced = new Set(placed.map(({ position }) => position.id));
  for (const { position, cells } of placed) {
    const kept = (posts.get(position.person) ?? []).filter(({ id }) => !replaced.has(id));
    const others = [...kept.map((one) => ({ ...one, row: '' })), ...(taken.get(position.person) ?? [])];
    const clash = others.find((one) => touch(one, position));
    const { from, until, unit } = position;
    taken.set(position.person, [
      ...(taken.get(position.person) ?? []),
      { from, until, unit, row: String(cells.row.at) },
    ]);
    if (!clash) continue;
    cells.wrong('OVERLAPS', 'from', {
      unit: directory.unit(clash.unit)?.name ?? '',
      from: clash.from,
      until: clash.until ?? '',
      row: clash.row,
    });
  }
}
