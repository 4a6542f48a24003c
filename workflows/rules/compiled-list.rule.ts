import type { Finding, Rule } from '../kernel/finding.js';
import { takesList } from './takes-list.js';

interface Listed {
  readonly code: string;
}

/** The list goes to the Council whole: nothing registered is still being checked or supplemented. */
export const nothingPending: Rule<{ pending: readonly Listed[]; listClause: string }> = ({
  pending,
  listClause,
}) =>
  pending.map(
    ({ code }): Finding => ({
      code: 'NOMINATION_PENDING',
      clause: listClause,
      effect: 'block',
      params: { nomination: code },
    }),
  );

export const somethingCompiled: Rule<{ compiled: readonly Listed[]; listClause: string }> = ({
  compiled,
  listClause,
}) =>
  compiled.length > 0
    ? null
    : { code: 'NOTHING_COMPILED', clause: listClause, effect: 'block', need: 1, have: 0 };

export const sittingReady: Rule<{ sitting: { state: string } | null; listClause: string }> = ({
  sitting,
  listClause,
}) =>
  sitting !== null && takesList([sitting.state])
    ? null
    : { code: 'SITTING_NOT_READY', clause: listClause, effect: 'block', have: sitting?.state ?? '-' };

/** A letter names at least one selected nominee, and only such. */
export const namesSelected: Rule<{
  named: readonly { code: string; selected: boolean }[];
  unknown: number;
  listClause: string;
}> = ({ named, unknown, listClause }) => {
  if (named.length + unknown === 0) return { code: 'NOBODY_NAMED', clause: listClause, effect: 'block' };
  const wrong = named.filter(({ selected }) => !selected);
  return [
    ...wrong.map(
      ({ code }): Finding => ({
        code: 'NOT_SELECTED',
        clause: listClause,
        effect: 'block',
        params: { nomination: code },
      }),
    ),
    ...(unknown > 0
      ? [{ code: 'NOMINATION_UNKNOWN', clause: listClause, effect: 'block', have: unknown } as const]
      : []),
  ];
};

/** A round closes when no selected name is left behind; a held one waits for its release. */
export const allForwarded: Rule<{ left: readonly Listed[]; listClause: string }> = ({ left, listClause }) =>
  left.map(
    ({ code }): Finding => ({
      code: 'NAME_NOT_FORWARDED',
      clause: listClause,
      effect: 'block',
      params: { nomination: code },
    }),
  );
