import { type Actor, type Plan, type RegisterEntry, SYSTEM, type Words } from '../../../workflows/index.js';
import { UNITS } from '../../../src/rehearsal/department/organisation.js';
import { PEOPLE } from '../../../src/rehearsal/department/people.js';
import type { Person, RegisterFact } from '../../../src/rehearsal/department/words.js';

/** The invented department of the rehearsal, as far as pages need it. */
export const personCalled = (name: string): Person => {
  const person = PEOPLE.find((one) => one.name === name);
  if (!person) throw new RangeError(`nobody is called ${name}`);
  return person;
};

export const unitNamed = (code: string | null): Words => {
  const unit = UNITS.find((one) => one.code === code);
  if (!unit) throw new RangeError(`there is no unit ${code ?? 'without a code'}`);
  return unit.name;
};

/** The post held on a day; null for somebody whose posts begin later. */
export const postOf = (person: Person, day: string): Person['posts'][number] | null =>
  person.posts.findLast(({ from }) => from <= day) ?? null;

export const actorCalled = (name: string): Actor => {
  if (name === SYSTEM.person) return SYSTEM;
  const { email, duties } = personCalled(name);
  return { person: email, grants: duties, assurance: 'rehearsal', substitutions: [] };
};

export const nameOf = (email: string): string => PEOPLE.find((one) => one.email === email)?.name ?? email;

const labelOf = (fact: RegisterFact, plan: Plan): string => {
  const named = [...plan.awards, ...plan.ratings, ...plan.severities].find(({ id }) => id === fact.value);
  switch (fact.kind) {
    case 'award':
      return `${named?.name.vi ?? fact.value} của ${fact.issuerName}`;
    case 'initiative':
      return `Sáng kiến ${plan.initiativeLevels.find(({ id }) => id === fact.value)?.name.vi.toLowerCase() ?? ''}`;
    case 'rating':
      return `Xếp loại năm ${fact.year}: ${named?.name.vi.toLowerCase() ?? fact.value}`;
    case 'discipline':
      return named?.name.vi ?? fact.value;
  }
};

/** The register about somebody: what his dossier names is claimed, what the Office has seen verified. */
export const entriesOf = (
  record: readonly RegisterFact[],
  plan: Plan,
  seen: { readonly verified: boolean; readonly claimed: (at: number) => boolean },
): RegisterEntry[] =>
  record.map((fact, at) => {
    const common = {
      id: `entry-${at + 1}`,
      label: labelOf(fact, plan),
      claimed: seen.claimed(at),
      verified: seen.verified,
      revokedOn: fact.revoked?.on ?? null,
    };
    switch (fact.kind) {
      case 'award':
        return {
          ...common,
          kind: 'award',
          award: fact.value,
          issuer: fact.issuer,
          issuerName: fact.issuerName,
          nature: fact.nature,
          number: fact.number,
          decidedOn: fact.decidedOn,
          year: fact.year,
        };
      case 'initiative':
        return {
          ...common,
          kind: 'initiative',
          level: fact.value,
          applied: fact.applied,
          number: fact.number,
          decidedOn: fact.decidedOn,
          year: null,
        };
      case 'rating':
        return { ...common, kind: 'rating', year: fact.year, level: fact.value };
      case 'discipline':
        return {
          ...common,
          kind: 'discipline',
          severity: fact.value,
          decidedOn: fact.decidedOn,
          memberThen: true,
        };
    }
  });
