import type { Plan, RegisterEntry } from '../../../workflows/index.js';
import { dayText, said, standingText, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { FactGroup, Row } from '../../web/pages/audit/views.js';
import { asFacts, asList, type Facts, rowsOf, type Telling, termOf, told, unitName } from './told.js';

type GroupName = keyof ReturnType<typeof textsIn>['pages']['audit']['trace']['group'];
type Tell = (value: unknown, telling: Telling, facts: Facts) => Row[];

const listed = (texts: readonly string[]): Row[] => texts.map((text) => ({ term: '', texts: [text] }));

const line = (parts: readonly (string | false | null)[]): string => parts.filter(Boolean).join(' · ');

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Grants as duties with their days; whom he stands in for, by name. */
function duties(value: unknown, telling: Telling): string[] {
  const { lang } = telling;
  const t = textsIn(lang);
  return asList(value)
    .map(asFacts)
    .map(({ role, unit, from, until }) => {
      const name = (t.people.roles as Readonly<Record<string, string>>)[text(role)] ?? text(role);
      const days = t.pages.audit.trace.since(
        dayText(text(from), lang),
        typeof until === 'string' ? dayText(until, lang) : null,
      );
      return line([name, typeof unit === 'string' && unitName(unit, telling), days]);
    });
}

const actor: Tell = (value, telling) => {
  const { grants, substitutions, person, ...rest } = asFacts(value);
  const words = textsIn(telling.lang).pages.audit.trace;
  const held = duties(grants, telling);
  const standsIn = asList(substitutions).map((one) => {
    const { principal, grants: lent } = asFacts(one);
    return line([words.standsInFor(told('person', principal, telling).join()), ...duties(lent, telling)]);
  });
  return [
    ...rowsOf({ person, ...rest }, telling),
    { term: words.fact.grants, texts: held.length > 0 ? held : [words.nothing] },
    ...(standsIn.length > 0 ? [{ term: words.fact.substitutions, texts: standsIn }] : []),
  ];
};

/** The register as it was: what counted as evidence, and whether the Office had seen it. */
const entries: Tell = (value, { lang }) => {
  const words = textsIn(lang).pages.audit.trace;
  return listed(
    (asList(value) as RegisterEntry[]).map((entry) =>
      line([
        said(entry.label, lang),
        'decidedOn' in entry && dayText(entry.decidedOn, lang),
        entry.claimed ? words.claimed : words.notClaimed,
        entry.verified ? words.verified : words.notVerified,
        entry.revokedOn !== null && words.revoked(dayText(entry.revokedOn, lang)),
        'memberThen' in entry && !entry.memberThen && words.notMember,
      ]),
    ),
  );
};

const parts: Tell = (value, telling) => {
  const { lang, names } = telling;
  const words = textsIn(lang).pages.audit.trace;
  return listed(
    asList(value)
      .map(asFacts)
      .map(({ life, id, state, consented }) => {
        const kind = life === 'story' ? 'story' : 'commendation';
        return line([
          words.part[kind],
          names.get(text(id)) ?? null,
          standingText(kind, asList(state).map(text), lang),
          consented === true && words.fact.consented,
        ]);
      }),
  );
};

const entrants: Tell = (value, telling) => {
  const { lang, names } = telling;
  const words = textsIn(lang).pages.audit.trace;
  return listed(
    asList(value)
      .map(asFacts)
      .map(({ id, code, unit, state, held, registered }) =>
        line([
          names.get(text(id)) ?? text(code),
          unitName(text(unit), telling),
          standingText('nomination', asList(state).map(text), lang),
          held === true && words.held,
          registered === true ? words.registered : words.notRegistered,
        ]),
      ),
  );
};

const members: Tell = (value, telling) =>
  listed(
    asList(value)
      .map(asFacts)
      .map(({ person, role, unit }) =>
        line([
          told('person', person, telling).join(),
          told('role', role, telling).join(),
          typeof unit === 'string' && unitName(unit, telling),
        ]),
      ),
  );

const agenda: Tell = (value, { lang, names }) => {
  const words = textsIn(lang).pages.audit.trace;
  return listed(
    asList(value)
      .map(asFacts)
      .map(({ nomination, qualified, held, gone }) =>
        line([
          names.get(text(nomination)) ?? text(nomination),
          qualified === true ? words.qualified : words.unqualified,
          held === true && words.held,
          gone === true && words.gone,
        ]),
      ),
  );
};

/** Ballots bear no name and stand in no order: how many, and how many marks each name has on them. */
const ballots: Tell = (value, { lang, names }) => {
  const words = textsIn(lang).pages.audit.trace;
  const cast = asList(value).map((ballot) => asFacts(asFacts(ballot)['marks']));
  const marks = new Map<string, number>();
  for (const ballot of cast) {
    for (const [nomination, marked] of Object.entries(ballot)) {
      marks.set(nomination, (marks.get(nomination) ?? 0) + (marked === true ? 1 : 0));
    }
  }
  return listed([
    words.ballotCount(cast.length),
    ...[...marks].map(([nomination, count]) => words.marked(names.get(nomination) ?? nomination, count)),
  ]);
};

/** What the chain commits to about a vote: who might as it opens, the count as it closes, its ballots as it is released. */
const vote: Tell = (value, telling, facts) => {
  const { is, electorate, result, ballots: released } = asFacts(value);
  if (is === 'opened')
    return listed(asList(electorate).map((person) => told('person', person, telling).join()));
  if (is === 'released') return ballots(released, telling, facts);
  const words = textsIn(telling.lang).pages.audit.trace;
  const { ballots: many, counts } = asFacts(result);
  return listed([
    words.ballotCount(Number(many)),
    ...asList(counts)
      .map(asFacts)
      .map(({ nomination, votes }) =>
        words.marked(telling.names.get(text(nomination)) ?? text(nomination), Number(votes)),
      ),
  ]);
};

const inRows: Tell = (value, telling) => rowsOf(asFacts(value), telling);

/** What the plan asks somebody to answer for, by its key. */
const attested = (plan: Plan, key: string, lang: Language): string => {
  const find = (criteria: Plan['criteria']): string | null => {
    for (const criterion of criteria) {
      if (criterion.kind === 'attest' && criterion.key === key) return criterion.text[lang];
      const inside = 'of' in criterion && Array.isArray(criterion.of) ? find(criterion.of) : null;
      if (inside !== null) return inside;
    }
    return null;
  };
  return find(plan.criteria) ?? key;
};

const attestationRow = (value: unknown, field: string, { lang, plan }: Telling): Row => ({
  term: termOf(field, lang),
  texts: asList(value)
    .map(asFacts)
    .map(({ key, text: given, year }) =>
      line([
        `${attested(plan, text(key), lang)}: “${text(given)}”`,
        typeof year === 'number' && String(year),
      ]),
    ),
});

/** The register's entries by what they are, for whatever names them by their ids. */
const withRegister = (telling: Telling, facts: Facts): Telling => {
  const register = asList(facts['entries']) as RegisterEntry[];
  const labels = new Map(register.map((one) => [one.id, said(one.label, telling.lang)]));
  return { ...telling, names: new Map([...telling.names, ...labels]) };
};

/** What the unit wrote, or what is answered for in a year: each promise by its criterion. */
export const dossierRows: Tell = (value, telling, facts) => {
  const knowing = withRegister(telling, facts);
  return Object.entries(asFacts(value)).flatMap(([field, inner]) =>
    (field === 'attestations' || field === 'attested') && asList(inner).length > 0
      ? [attestationRow(inner, field, telling)]
      : rowsOf({ [field]: inner }, knowing),
  );
};

/** The groups in the order in which somebody would ask for them, each with the fields that it tells. */
const GROUPS: readonly { readonly name: GroupName; readonly field: string; readonly tell: Tell }[] = [
  { name: 'moment', field: 'moment', tell: inRows },
  { name: 'actor', field: 'actor', tell: actor },
  { name: 'nominee', field: 'nominee', tell: inRows },
  { name: 'dossier', field: 'dossier', tell: dossierRows },
  { name: 'entries', field: 'entries', tell: entries },
  { name: 'entrants', field: 'entrants', tell: entrants },
  { name: 'sitting', field: 'sitting', tell: inRows },
  { name: 'members', field: 'members', tell: members },
  { name: 'agenda', field: 'agenda', tell: agenda },
  { name: 'ballots', field: 'ballots', tell: ballots },
  { name: 'vote', field: 'vote', tell: vote },
  { name: 'round', field: 'round', tell: inRows },
  { name: 'parts', field: 'parts', tell: parts },
];

/** Shown elsewhere: the order beside the facts, and by whose order. */
const ELSEWHERE = new Set(['order', 'orderedBy']);
const QUOTA = new Set(['others', 'nilReturn']);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const pick = (facts: Facts, wanted: (field: string) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => wanted(field)));

/** What a decision was made from, grouped and named. A fact that no group knows is told under "other". */
export function factGroups(facts: Facts, telling: Telling): FactGroup[] {
  const titles = textsIn(telling.lang).pages.audit.trace.group;
  const grouped = GROUPS.filter(({ field }) => typeof facts[field] === 'object' && !isEmpty(facts[field]));
  const known = new Set(grouped.map(({ field }) => field));
  const quota = pick(facts, (field) => QUOTA.has(field));
  const other = pick(
    facts,
    (field) => !known.has(field) && !QUOTA.has(field) && !ELSEWHERE.has(field) && !isEmpty(facts[field]),
  );
  return [
    ...grouped.map(({ name, field, tell }) => ({
      title: titles[name],
      rows: tell(facts[field], telling, facts),
    })),
    ...(Object.keys(quota).length > 0 ? [{ title: titles.quota, rows: rowsOf(quota, telling) }] : []),
    ...(Object.keys(other).length > 0 ? [{ title: titles.other, rows: rowsOf(other, telling) }] : []),
  ];
}
