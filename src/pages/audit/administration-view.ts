import { isDay, type Role } from '../../../workflows/index.js';
import type { Administered } from '../../audit/administration.js';
import type { ListChoices } from '../../nominations/choices.js';
import { PEOPLE_STEPS, type PeopleStep } from '../../people/people-log.js';
import { dayText, momentText, orderWords, said, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { ActLine } from '../../web/pages/audit/logs-views.js';
import { recordedText } from './audit-view.js';
import { asFacts, asList } from './told.js';

interface Telling {
  readonly lang: Language;
  readonly units: ListChoices['units'];
  /** Whom ids mean that only stand in what is said. */
  readonly names: ReadonlyMap<string, string>;
}

/** What stood before, and what stands since. */
type Change = readonly [before: string | null, after: string | null];

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const dayIn = (value: unknown, { lang }: Telling): string =>
  isDay(value) ? dayText(value, lang) : text(value);

const words = ({ lang }: Telling) => textsIn(lang).pages.audit.logs.administration;

/** An office with its unit, as people name it. */
const officeOf = ({ role, unit }: Readonly<Record<string, unknown>>, telling: Telling): string => {
  const { lang, units } = telling;
  const roles: Readonly<Record<string, string>> = textsIn(lang).people.roles;
  const found = units.find(({ code }) => code === unit);
  const place = typeof unit === 'string' ? (found ? said(found.name, lang) : unit) : null;
  return words(telling).held(roles[text(role)] ?? text(role), place);
};

const daysOf = ({ from, until }: Readonly<Record<string, unknown>>, telling: Telling): string =>
  words(telling).days(
    dayIn(from, telling),
    until === null || until === undefined ? null : dayIn(until, telling),
  );

const actsOf = (actions: unknown, { lang }: Telling): string =>
  asList(actions)
    .map((action) => orderWords(text(action), lang).button)
    .join(', ');

const handedOver = (one: Readonly<Record<string, unknown>>, telling: Telling): Change => {
  const t = words(telling);
  const given = asList(one['gives']).map(asFacts);
  const before = asList(one['ends']).map((office) => officeOf(asFacts(office), telling));
  const after = given.map((office) =>
    t.handedTo(officeOf(office, telling), telling.names.get(text(office['to'])) ?? text(office['to'])),
  );
  return [before.join('; ') || t.notHeld, [t.leaves(dayIn(one['lastDay'], telling)), ...after].join('; ')];
};

/** Of an account, an office or a substitution: what it was, and what it has become. */
function ofPerson(step: PeopleStep, one: Readonly<Record<string, unknown>>, telling: Telling): Change {
  const t = words(telling);
  const office = (): string => officeOf(one, telling);
  switch (step) {
    case 'GIVE_GRANT':
      return [t.notHeld, `${office()}, ${daysOf(one, telling)}`];
    case 'END_GRANT':
      return [office(), `${office()}, ${t.untilDay(dayIn(one['until'], telling))}`];
    case 'DISABLE_PERSON':
      return [t.active, t.locked];
    case 'ENABLE_PERSON':
      return [t.locked, t.active];
    case 'MAKE_SUBSTITUTION':
      return [t.notLent, t.lent(actsOf(one['actions'], telling), daysOf(one, telling))];
    case 'END_SUBSTITUTION':
      // ended with an account or a hand-over, it says only its last day
      return one['actions'] === undefined
        ? [null, t.ended(dayIn(one['until'], telling))]
        : [t.lent(actsOf(one['actions'], telling), daysOf(one, telling)), t.endedNow];
    case 'ISSUE_PIN_CODE':
    case 'ISSUE_PASSWORD_CODE':
      return [
        null,
        typeof one['until'] === 'string' ? t.codeUntil(momentText(one['until'], telling.lang)) : null,
      ];
    case 'SET_PASSWORD':
      return [null, t.newPassword];
    case 'RESET_SECOND':
      return [t.second, t.noSecond];
    case 'HAND_OVER':
      return handedOver(one, telling);
  }
}

const isStep = (step: string): step is PeopleStep => (PEOPLE_STEPS as readonly string[]).includes(step);

const ofVersion = (version: number, telling: Telling): Change => {
  const t = words(telling);
  return [version > 1 ? t.version(version - 1) : t.noVersion, t.version(version)];
};

const countsIn = (counts: unknown, telling: Telling): string => {
  const t = words(telling);
  const all = asFacts(counts);
  return (Object.keys(t.count) as (keyof typeof t.count)[])
    .filter((verdict) => Number(all[verdict] ?? 0) > 0)
    .map((verdict) => t.count[verdict](Number(all[verdict])))
    .join(', ');
};

/** What was done, in words; and what it changed. */
function told({ kind, step, said: one }: Administered, telling: Telling): { what: string; change: Change } {
  const t = words(telling);
  const { log } = textsIn(telling.lang).pages.people;
  switch (kind) {
    case 'person':
      return isStep(step)
        ? { what: log.steps[step], change: ofPerson(step, one, telling) }
        : { what: step, change: [null, null] };
    case 'plan':
      return { what: t.steps.PLAN(text(one['code'])), change: ofVersion(Number(one['version']), telling) };
    case 'workingYear':
      return {
        what: t.steps.WORKING_YEAR(Number(one['year'])),
        change: ofVersion(Number(one['version']), telling),
      };
    case 'key':
      return { what: t.steps.KEY, change: [null, t.keyFrom(Number(one['fromSize']))] };
    case 'council':
      return {
        what: t.steps.COUNCIL(text(one['number'])),
        change: [null, t.councilFrom(dayIn(one['from'], telling), dayIn(one['issuedOn'], telling))],
      };
    case 'import': {
      const done = step === 'IMPORT_PEOPLE' ? t.steps.IMPORT_PEOPLE : t.steps.IMPORT_RECORDS;
      return { what: done, change: [null, t.imported(countsIn(one['counts'], telling))] };
    }
    case 'address': {
      const address = t.addressOf(text(one['name']), text(one['address']));
      return step === 'ADD_ADDRESS'
        ? { what: t.steps.ADD_ADDRESS, change: [t.notWritten, address] }
        : { what: t.steps.REMOVE_ADDRESS, change: [address, t.notWritten] };
    }
  }
}

const roleText = (role: Role | null, lang: Language): string | null =>
  role === null ? null : textsIn(lang).people.roles[role];

/** Where it can be looked at. */
const hrefOf = ({ kind, person, said: one }: Administered): ActLine['href'] => {
  if (kind === 'person') return person && `/people/${person.id}`;
  if (kind === 'plan') return `/plans/${encodeURIComponent(text(one['code']))}/${text(one['version'])}`;
  if (kind === 'workingYear') return `/working-days/${text(one['year'])}`;
  return kind === 'address' || kind === 'key' ? '/anchors' : null;
};

export function actLine(act: Administered, telling: Telling): ActLine {
  const { what, change } = told(act, telling);
  const t = words(telling);
  const [before, after] = change;
  const people = [act.person?.name, act.other?.name].filter((name) => name !== undefined);
  return {
    at: act.at,
    real: REAL.has(act.kind),
    kind: t.kinds[act.kind],
    what,
    about: people.length > 0 ? people.join(' → ') : null,
    href: hrefOf(act),
    before,
    after,
    why: act.why,
    by: act.by?.name ?? t.bySystem,
    role: roleText(act.role, telling.lang),
    recorded: RECORDED.has(act.kind) ? recordedText(act.recorded, telling.lang) : null,
  };
}

/** Keys are kept, and checkpoints mailed, by the real clock alone. */
const REAL: ReadonlySet<Administered['kind']> = new Set(['key', 'address']);

/** Kinds that the department's record takes in; the others are kept where they are done. */
const RECORDED: ReadonlySet<Administered['kind']> = new Set(['person', 'plan', 'workingYear', 'key']);

/** Ids of people that stand only in what is said. */
export const idsIn = (acts: readonly Administered[]): string =>
  JSON.stringify(acts.map(({ said: one }) => one));
