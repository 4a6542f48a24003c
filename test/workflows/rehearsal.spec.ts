import { CANDIDATES, type Candidate } from '../../src/rehearsal/candidates.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { type Entered, REGISTER } from '../../src/rehearsal/department/register.js';
import { keyOf, type Post } from '../../src/rehearsal/department/words.js';
import { entryId } from '../../src/rehearsal/ids.js';
import { LATER } from '../../src/rehearsal/later.js';
import type { Criterion } from '../../workflows/criteria/criterion.js';
import {
  assess,
  type CriteriaFacts,
  criteriaFindings,
  type Gate,
  type RegisterEntry,
} from '../../workflows/index.js';
import { seedPlan } from '../support/builders/plan.js';

const FIRST_DAY = '2021-03-15';
const LAST_DAY = '2025-12-31';

const entries = LATER.filter((later) => later.what === 'entry');
const revocations = LATER.filter((later) => later.what === 'revocation');
const arrivals = LATER.filter((later) => later.what === 'arrival').map(({ person }) => person);

/** Every entry known on a day, from the beginning or since. */
const knownOn = (day: string): Entered[] =>
  [...REGISTER, ...entries.filter(({ on }) => on <= day)].map(({ about, fact }) => {
    const taken = revocations.find(
      (later) => later.on <= day && entryId(later.about, later.of) === entryId(about, fact),
    );
    return { about, fact: taken ? { ...fact, revoked: { on: taken.revokedOn, by: taken.by } } : fact };
  });

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

const keysIn = (criterion: Criterion): string[] => {
  if ('of' in criterion && Array.isArray(criterion.of)) return criterion.of.flatMap(keysIn);
  return criterion.kind === 'attest' ? [criterion.key] : [];
};

/** All that the plan asks somebody to answer for, answered for at entry and in each year. */
const ATTESTED = seedPlan()
  .criteria.flatMap(keysIn)
  .flatMap((key) => [null, 2021, 2022, 2023, 2024, 2025].map((year) => ({ key, text: 'Đã xác nhận', year })));

/** For a collective its own entries, and whatever is held against anybody. */
const concerns = ({ unit, person }: Candidate, { about, fact }: Entered): boolean =>
  person === null ? keyOf(about) === unit || fact.kind === 'discipline' : keyOf(about) === person;

const factsOf = (candidate: Candidate, day: string): CriteriaFacts => ({
  kind: candidate.person === null ? 'collective' : 'individual',
  tier: candidate.person === null ? null : (postOn(candidate.person, FIRST_DAY)?.tier ?? null),
  attestations: ATTESTED,
  movement: 'patrioticEmulation',
  records: knownOn(day)
    .filter((entered) => concerns(candidate, entered))
    .map((entered) => asRecord(entered, candidate.unit)),
});

/** What stops a candidate whose papers are all in order. */
const stops = (candidate: Candidate, gate: Gate, day: string): unknown[] =>
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
    expect([...passing].toSorted()).toEqual([...seedPlan().units.nominating].toSorted());
    for (const { unit, person } of CANDIDATES) {
      if (person === null) continue;
      const home = postOn(person, FIRST_DAY)?.unit;
      expect(home === 'LDS' ? seedPlan().units.through[0]?.unit : home).toBe(unit);
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
  const candidate = (name: string): Candidate => {
    const found = CANDIDATES.find((one) => (one.person ?? one.unit) === name);
    if (found === undefined) throw new Error(`${name} is no candidate`);
    return found;
  };

  test('comes after the first day, in order, and is entered on or after the day it was decided', () => {
    const days = LATER.map(({ on }) => on);
    expect(days).toEqual([...days].toSorted());
    expect(days[0]! > FIRST_DAY && days.at(-1)! <= LAST_DAY).toBe(true);
    expect(entries.filter(({ on, fact }) => fact.decidedOn > on)).toEqual([]);
    expect(revocations.filter(({ on, revokedOn }) => revokedOn > on)).toEqual([]);
  });

  test('knows only ids of the plan', () => {
    const { awards, issuers, natures, ratings, severities, initiativeLevels } = seedPlan();
    const known = { award: awards, initiative: initiativeLevels, rating: ratings, discipline: severities };
    const has = (list: readonly { readonly id: string }[], id: string): boolean =>
      list.some((one) => one.id === id);
    const strange = entries.filter(
      ({ fact }) =>
        !has(known[fact.kind], fact.value) ||
        (fact.kind === 'award' && !(has(issuers, fact.issuer) && has(natures, fact.nature))),
    );
    expect(strange).toEqual([]);
  });

  test('names entries and people that exist, each once', () => {
    const entered = knownOn(LAST_DAY).map(({ about, fact }) => entryId(about, fact));
    expect(new Set(entered).size).toBe(entered.length);
    expect(revocations.filter(({ about, of }) => !entered.includes(entryId(about, of)))).toEqual([]);
    expect(knownOn(LAST_DAY).filter(({ fact }) => fact.revoked && fact.revoked.on > FIRST_DAY)).toHaveLength(
      revocations.length,
    );
    const everyone = [...PEOPLE, ...arrivals];
    for (const one of ['email', 'name', 'phone'] as const) {
      expect(new Set(everyone.map((person) => person[one])).size).toBe(everyone.length);
    }
    const named = LATER.flatMap((later) =>
      later.what === 'departure' || later.what === 'newPost' ? [later.person] : [],
    );
    expect(named.filter((email) => !everyone.some((person) => person.email === email))).toEqual([]);
  });

  test('rates each candidate and each nominating unit in every year of the period', () => {
    const rated = entries.flatMap(({ about, fact }) =>
      fact.kind === 'rating' ? [`${keyOf(about)} ${fact.year}`] : [],
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
