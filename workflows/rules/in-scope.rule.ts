import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly kind: string;
  readonly employment: string | null;
  readonly scope: {
    readonly kinds: readonly string[];
    readonly employment: readonly string[];
    readonly clause: string;
  };
}

/** "toàn thể cán bộ, công chức, viên chức cơ quan; các tập thể, cá nhân": contract staff are not named. */
export const inScope: Rule<Facts> = ({ kind, employment, scope }) => {
  if (!scope.kinds.includes(kind)) {
    return { code: 'KIND_OUT_OF_SCOPE', clause: scope.clause, effect: 'block', have: kind };
  }
  return kind === 'individual' && !scope.employment.includes(employment ?? '')
    ? { code: 'EMPLOYMENT_OUT_OF_SCOPE', clause: scope.clause, effect: 'block', have: employment ?? '-' }
    : null;
};
