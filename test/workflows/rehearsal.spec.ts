import { CANDIDATES, type Candidate } from '../../src/rehearsal/candidates.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { type Entered, REGISTER } from '../../src/rehearsal/department/register.js';
import { keyOf, type Post } from '../../src/rehearsal/department/words.js';
import { entryId } from '../../src/rehearsal/ids.js';
import { LATER } from '../../src/rehearsal/later.js';
import { assess, type CriteriaFacts, criteriaFindings, type Gate, type RegisterEntry } from '../../workflows/index.js';
import { seedPlan, seedText } from '../support/builders/plan.js';

const FIRST_DAY = '2021-03-15';
const LAST_DAY = '2025-12-31';

/** Every entry known on a day, from the beginning or since. */
const knownOn = (day: string): Entered[] => {
  const since = LATER.filter(({ on }) => on <= day);
  const entries = [...REGISTER, ...since.filter((later) => later.what === 'entry')];
  return entries.map(({ about, fact }) => {
    const taken = since.find(
      (later) => later.what === 'revocation' && entryId(later.about, later.of) === entryId(about, fact),
    );
    return taken?.what === 'revocation'
      ? { about, fact: { ...fact, revoked: { on: taken.on, by: taken.by } } }
      : { about, fact };
  });
};

const postOn = (email: string, day: string): Post | undefined =>
  PEOPLE.find((person) => person.email === email)?.posts.find(
    ({ from, until }) => from <= day && (until === null || day <= until),
  );

const asRecord = ({ about, fact }: Entered, unit: string): RegisterEntry => {
  const common = {
    id: entryId(about, fact),
    label: fact.number,
    claimed: true,
    verified: true,
    revokedOn: fact.revoked?.on ?? null,
  };
  switch (fact.kind) {
    case 'award':
      return { ...common, ...fact, award: fact.value };
    case 'initiative':
      return { ...common, ...fact, level: fact.value, year: null };
    case 'rating':
      return { ...common, kind: 'rating', year: fact.year, level: fact.value };
    case 'discipline':
      return {
        ...common,
        kind: 'discipline',
        severity: fact.value,
        decidedOn: fact.decidedOn,
        memberThen: 'person' in about && postOn(about.person, fact.decidedOn)?.unit === unit,
      };
  }
};

/** All that the plan asks somebody to answer for, answered for at entry and in each year. */
const ATTESTED = [...seedText().matchAll(/kind: attest, key: (\w+)/g)].flatMap(([, key = '']) =>
  [null, 2021, 2022, 2023, 2024, 2025].map((year) => ({ key, text: 'Đã xác nhận', year })),
);

const factsOf = ({ unit, person }: Candidate, day: string): CriteriaFacts => {
  const concerns = ({ about, fact }: Entered): boolean =>
    person === null
      ? 'unit' in about
        ? about.unit === unit
        : fact.kind === 'discipline'
      : 'person' in about && about.person === person;
  return {
    kind: person === null ? 'collective' : 'individual',
    tier: person === null ? null : (postOn(person, FIRST_DAY)?.tier ?? null),
    attestations: ATTESTED,
    movement: 'patrioticEmulation',
    records: knownOn(day)
      .filter(concerns)
      .map((entered) => asRecord(entered, unit)),
  };
};

/** What stops a candidate whose papers are all in order. */
const stops = (candidate: Candidate, gate: Gate, day: string): (string | undefined)[] =>
  criteriaFindings(assess(seedPlan(), factsOf(candidate, day), gate, day))
    .filter(({ effect }) => effect === 'block')
    .map(({ params }) => params?.criterion);

const nameOf = ({ unit, person }: Candidate): string => person ?? `tập thể ${unit}`;

describe('who could be nominated', () => {
  test.each(CANDIDATES.map((candidate) => [nameOf(candidate), candidate] as const))(
    '%s',
    (_name, candidate) => {
      const expected = candidate.stoppedBy === null ? [] : [candidate.stoppedBy];
      expect(stops(candidate, 'register', FIRST_DAY)).toEqual(expected);
      expect(stops(candidate, 'accept', FIRST_DAY)).toEqual(expected);
    },
  );

  test('each unit has one who passes; a candidate is of the unit that names him, leaders of the Sở of VP', () => {
    const passing = new Set(CANDIDATES.filter(({ stoppedBy }) => stoppedBy === null).map(({ unit }) => unit));
    expect([...passing].sort()).toEqual([...seedPlan().units.nominating].sort());
    for (const { unit, person } of CANDIDATES) {
      if (person === null) continue;
      const home = postOn(person, FIRST_DAY)?.unit;
      expect(home === 'LDS' ? seedPlan().units.leadersThrough : home).toBe(unit);
    }
  });

  test('some have the honour under Chỉ thị 05 and some have not', () => {
    const honoured = CANDIDATES.filter(({ stoppedBy, person }) => stoppedBy === null && person !== null).map(
      (candidate) =>
        criteriaFindings(assess(seedPlan(), factsOf(candidate, FIRST_DAY), 'register', FIRST_DAY)).length ===
        0,
    );
    expect(new Set(honoured)).toEqual(new Set([true, false]));
  });

  test('a driver with four titles is out of scope, not out of merit', () => {
    const driver: Candidate = { unit: 'VP', person: 'lucnv@sct.example', stoppedBy: null };
    expect(stops(driver, 'register', FIRST_DAY)).toEqual([]);
    expect(postOn('lucnv@sct.example', FIRST_DAY)?.employment).toBe('contract');
  });
});

describe('what comes later', () => {
  const whereIs = (what: LaterFact['what']): LaterFact[] => LATER.filter((later) => later.what === what);
  const candidate = (name: string): Candidate => {
    const found = CANDIDATES.find((one) => (one.person ?? one.unit) === name);
    if (found === undefined) throw new Error(`${name} is no candidate`);
    return found;
  };

  test('comes after the first day, in order, and is entered on or after the day it was decided', () => {
    const days = LATER.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect(days[0]! > FIRST_DAY && days.at(-1)! <= LAST_DAY).toBe(true);
    expect(LATER.filter((later) => later.what === 'entry' && later.fact.decidedOn > later.on)).toEqual([]);
  });

  test('names entries, people and addresses that exist once', () => {
    const entered = knownOn(LAST_DAY).map(({ about, fact }) => entryId(about, fact));
    expect(new Set(entered).size).toBe(entered.length);
    for (const later of whereIs('revocation')) {
      expect(later.what === 'revocation' && entered.includes(entryId(later.about, later.of))).toBe(true);
    }
    const arrivals = whereIs('arrival').flatMap((later) =>
      later.what === 'arrival' ? [later.person.email] : [],
    );
    const emails = [...PEOPLE.map(({ email }) => email), ...arrivals];
    expect(new Set(emails).size).toBe(emails.length);
    const named = LATER.flatMap((later) =>
      later.what === 'departure' || later.what === 'newPost' ? [later.person] : [],
    );
    expect(named.filter((email) => !emails.includes(email))).toEqual([]);
  });

  test('rates each candidate and each nominating unit in every year of the period', () => {
    const rated = LATER.flatMap((later) =>
      later.what === 'entry' && later.fact.kind === 'rating'
        ? [`${'person' in later.about ? later.about.person : later.about.unit} ${later.fact.year}`]
        : [],
    );
    const wanted = [
      ...new Set([...seedPlan().units.nominating, ...CANDIDATES.flatMap(({ person }) => person ?? [])]),
    ];
    const missing = wanted.flatMap((name) =>
      [2021, 2022, 2023, 2024, 2025].map((year) => `${name} ${year}`).filter((year) => !rated.includes(year)),
    );
    expect(missing).toEqual([]);
  });

  test.each([
    ['khoitm@sct.example', []],
    ['anhptn@sct.example', []],
    ['thinhnd@sct.example', []],
    ['linhhk@sct.example', []],
    ['hanbg@sct.example', []],
    ['QLCN', ['collective.discipline']],
    ['TTr', ['collective.certificates']],
  ])('at the end of the period %s is stopped by %j', (name, expected) => {
    expect(stops(candidate(name), 'confirm', LAST_DAY)).toEqual(expected);
  });

  test.each([
    ['tuanda@sct.example', '2024-06-16', []],
    ['tuanda@sct.example', '2024-06-17', ['staff.threshold']],
    ['tuanda@sct.example', '2025-03-24', []],
    ['namvh@sct.example', '2025-02-23', ['staff.threshold']],
    ['namvh@sct.example', '2025-02-24', []],
    ['hanglt@sct.example', '2022-11-27', ['unitLeader.threshold']],
    ['hanglt@sct.example', '2022-11-28', []],
  ])('%s on %s is stopped by %j', (name, day, expected) => {
    expect(stops(candidate(name), 'accept', day)).toEqual(expected);
  });
});
