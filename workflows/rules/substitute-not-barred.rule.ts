import type { Finding, Rule } from '../kernel/finding.js';

interface Sight {
  readonly substitute: { readonly person: string; readonly name: string } | null;
  readonly actions: readonly string[];
  /** What waits at the principal's desks. */
  readonly open: readonly {
    readonly code: string;
    readonly does: string;
    readonly barred: readonly string[];
  }[];
}

/** Conflicts of both count: what is open and kept from the substitute stays with others; said before, it blocks nothing. */
export const substituteNotBarred: Rule<Sight> = ({ substitute, actions, open }) =>
  open
    .filter(({ does, barred }) => actions.includes(does) && barred.includes(substitute?.person ?? ''))
    .map(
      ({ code, does }): Finding => ({
        code: 'SUBSTITUTE_BARRED',
        clause: '-',
        effect: 'warn',
        params: { name: substitute?.name ?? '', code, action: does },
      }),
    );
