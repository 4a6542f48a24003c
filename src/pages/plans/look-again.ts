import type { Change, Plan, Words } from '../../../workflows/index.js';
import { planFields } from '../../plans/form-fields.js';

/** What a round takes from the plan when it is opened, and keeps. */
const OF_THE_ROUND = ['deadlines', 'quotas.selected', 'council'] as const;

const within = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`);

export const keptByRounds = (changes: readonly Change[]): boolean =>
  changes.some(({ path }) => OF_THE_ROUND.some((place) => within(path, place)));

/** The wording names the number in words: where one changes without the other, somebody has to read it again. */
export function sameWording(changes: readonly Change[], plan: Plan): readonly Words[] {
  const typed = new Map(planFields(plan).map(({ name, now }) => [name, now[0] ?? '']));
  return changes.flatMap(({ path }) => {
    const [, criterion] = /^(criteria\..+)\.(?:min|n)$/.exec(path) ?? [];
    if (criterion === undefined) return [];
    const wording = `${criterion}.text`;
    if (changes.some((other) => within(other.path, wording))) return [];
    const [vi, en] = [typed.get(`${wording}.vi`), typed.get(`${wording}.en`)];
    return vi === undefined || en === undefined ? [] : [{ vi, en }];
  });
}
