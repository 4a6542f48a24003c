import { enteringFindings, type Finding, type KnownDeed, type Plan } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import type { Present } from '../people/actors.js';
import { type WritingAuthority, writingAuthority } from './authority.js';
import { type Refusal, refused } from './entered.js';
import { deedOf, type NewEntry, recipientsOf } from './new-entry.js';
import { KNOWN, SUBJECTS } from './register.sql.js';

export interface Subject {
  readonly subject: string;
  readonly person: string | null;
  /** Unit code, for a collective. */
  readonly unit: string | null;
  readonly name: string;
  /** Codes of the units a person belongs to today. */
  readonly units: readonly string[];
}

/** Somebody about whom it may be written down, and as what. */
export interface Recipient extends Omit<Extract<WritingAuthority, { ok: true }>, 'ok'> {
  readonly subject: Subject;
}

export type Known = KnownDeed & { readonly subject: string };

/** Everybody whom an entry is about, if whoever asks may write it down for each of them. */
export async function recipientsFor(
  queries: Queries,
  entry: NewEntry,
  { organisation }: SignedIn,
  present: Present,
): Promise<{ readonly ok: true; readonly recipients: readonly Recipient[] } | Refusal> {
  const { people, units, others } = recipientsOf(entry);
  const subjects = await queries.run<Subject>(SUBJECTS, [organisation, people, units, present.day, others]);
  const mays = subjects.map((subject) => ({
    subject,
    may: writingAuthority(entry.kind, subject, present),
  }));
  const against = mays.flatMap(({ may }) => (may.ok ? [] : may.findings));
  if (against.length > 0) return refused('FORBIDDEN', eachOnce(against));
  if (subjects.length < people.length + units.length + others.length) return refused('NOT_FOUND');
  return {
    ok: true,
    recipients: mays.flatMap(({ subject, may }) =>
      may.ok ? [{ subject, action: may.action, capacity: may.capacity }] : [],
    ),
  };
}

export const knownOf = (
  queries: Queries,
  entry: NewEntry,
  recipients: readonly Recipient[],
  { organisation }: SignedIn,
): Promise<Known[]> => {
  const subjects = recipients.map(({ subject }) => subject.subject);
  return queries.run<Known>(KNOWN, [organisation, subjects, entry.kind]);
};

const eachOnce = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

/** What stands against writing it down, each reason once; of what is alike, whose it is. */
export const findingsAgainst = (
  entry: NewEntry,
  recipients: readonly Recipient[],
  known: readonly Known[],
  plan: Plan,
  { day }: Present,
): Finding[] =>
  eachOnce(
    recipients.flatMap(({ subject: { subject, name } }) =>
      enteringFindings(
        {
          deed: deedOf(entry),
          issuerName: entry.issuerName ?? null,
          sure: entry.sure ?? false,
          known: known.filter((one) => one.subject === subject),
          today: day,
        },
        plan,
      ).map((finding) =>
        finding.code === 'SIMILAR_ENTRY'
          ? { ...finding, params: { ...finding.params, whose: name } }
          : finding,
      ),
    ),
  );
