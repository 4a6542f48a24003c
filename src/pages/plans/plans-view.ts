import { mayForeseePlan, mayMakePlan } from '../../../workflows/index.js';
import type { Present } from '../../people/actors.js';
import type { PlanVersion } from '../../plans/plan-versions.js';
import type { PlanLine, PlanRights, VersionView } from '../../web/pages/plans/views.js';

export const rightsOf = ({ actor, day }: Pick<Present, 'actor' | 'day'>): PlanRights => ({
  make: mayMakePlan(actor, day),
  foresee: mayForeseePlan(actor, day),
});

export const versionOf = ({ version, newest, basis, madeBy, madeAt, ...more }: PlanVersion): VersionView => {
  const { sample, rounds, nominations, running } = more;
  return { version, newest, basis, madeBy, madeAt, sample, rounds, nominations, running };
};

/** One line a plan, its versions newest first. */
export const linesOf = (versions: readonly PlanVersion[]): PlanLine[] =>
  [...new Set(versions.map(({ code }) => code))].flatMap((code) => {
    const own = versions.filter((one) => one.code === code);
    const [newest] = own;
    return newest ? [{ code, title: newest.title, versions: own.map(versionOf) }] : [];
  });

const VERSION = /^[1-9]\d{0,5}$/;

/** A version as an address names it; null: that is no version. */
export const versionIn = (text: string | undefined): number | null =>
  text !== undefined && VERSION.test(text) ? Number(text) : null;
