import type { Finding, Rule } from '../kernel/finding.js';

interface Facts {
  readonly fostering: { readonly responsible: string; readonly activities: readonly string[] } | null;
  readonly fosteringClause: string;
}

/** "Xác định rõ trách nhiệm lãnh đạo, chỉ đạo, các hoạt động bồi dưỡng" (IV.2): who answers for it, and what is done. */
export const fosteringPlanned: Rule<Facts> = ({ fostering, fosteringClause }) => {
  const findings: Finding[] = [];
  if (!fostering?.responsible.trim()) {
    findings.push({ code: 'RESPONSIBLE_MISSING', clause: fosteringClause, effect: 'block' });
  }
  if (!fostering?.activities.some((activity) => activity.trim() !== '')) {
    findings.push({ code: 'ACTIVITIES_MISSING', clause: fosteringClause, effect: 'block' });
  }
  return findings;
};
