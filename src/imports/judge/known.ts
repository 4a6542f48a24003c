import type { Day, Plan, Standing } from '../../../workflows/index.js';
import { Catalogue } from '../catalogue.js';
import { bareWords, nameKey, nearest } from '../words.js';

export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly rank: number;
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly staffCode: string | null;
  /** Units he has or had a post in. */
  readonly units: readonly string[];
}

export interface KnownPosition {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly title: string;
  readonly titleEn: string;
  readonly tier: string;
  readonly employment: string;
  readonly from: Day;
  readonly until: Day | null;
}

export interface KnownEntry {
  readonly id: string;
  readonly kind: 'award' | 'initiative' | 'rating' | 'discipline';
  readonly person: string | null;
  readonly unit: string | null;
  readonly value: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly issuerName: string | null;
  readonly nature: string | null;
  readonly number: string | null;
  readonly decidedOn: Day | null;
  readonly year: number | null;
  readonly applied: boolean | null;
  readonly standing: Standing;
  readonly revokedOn: Day | null;
}

/** All that rows are measured against. */
export interface Known {
  readonly today: Day;
  /** In whose words awards, issuers and levels are named. */
  readonly plan: Plan;
  readonly units: readonly KnownUnit[];
  readonly people: readonly KnownPerson[];
  readonly positions: readonly KnownPosition[];
  readonly entries: readonly KnownEntry[];
  /** Issuers as the register names them already. */
  readonly issuers: readonly { readonly id: string; readonly name: string }[];
  /** Whoever imports, where he may not enter what is about himself. */
  readonly notAbout: string | null;
}

const SUGGESTED_AMONG = 300;

export const into = <T>(map: Map<string, T[]>, key: string, one: T): void => {
  const same = map.get(key);
  if (same) same.push(one);
  else map.set(key, [one]);
};

const givenName = (name: string): string => bareWords(name).split(' ').at(-1) ?? '';

/** Units and people by all that a sheet may call them; it grows by the new ones of the same workbook. */
export class Directory {
  private readonly byEmail = new Map<string, KnownPerson>();
  private readonly byCode = new Map<string, KnownPerson>();
  private readonly byName = new Map<string, KnownPerson[]>();
  private readonly byGivenName = new Map<string, string[]>();
  private readonly knownUnits: KnownUnit[] = [];
  private names: Catalogue | null = null;

  constructor({ units, people }: Pick<Known, 'units' | 'people'>) {
    for (const unit of units) this.addUnit(unit);
    for (const person of people) this.addPerson(person);
  }

  addUnit(unit: KnownUnit): void {
    this.knownUnits.push(unit);
    this.names = null;
  }

  addPerson(person: KnownPerson): void {
    this.byEmail.set(person.email.toLowerCase(), person);
    if (person.staffCode !== null) this.byCode.set(person.staffCode.toUpperCase(), person);
    into(this.byName, nameKey(person.name), person);
    into(this.byGivenName, givenName(person.name), person.name);
  }

  emailed(email: string): KnownPerson | undefined {
    return this.byEmail.get(email.toLowerCase());
  }

  coded(code: string): KnownPerson | undefined {
    return this.byCode.get(code.toUpperCase());
  }

  named(name: string): readonly KnownPerson[] {
    return this.byName.get(nameKey(name)) ?? [];
  }

  /** Names like this one, of people called alike: "Nguyen Van An" finds "Nguyễn Văn An". */
  namesLike(name: string): string[] {
    return nearest(name, (this.byGivenName.get(givenName(name)) ?? []).slice(0, SUGGESTED_AMONG));
  }

  unitCoded(code: string): KnownUnit | undefined {
    const wanted = code.toUpperCase();
    return this.knownUnits.find((unit) => unit.code.toUpperCase() === wanted);
  }

  unit(id: string): KnownUnit | undefined {
    return this.knownUnits.find((unit) => unit.id === id);
  }

  unitNames(): Catalogue {
    this.names ??= new Catalogue(
      this.knownUnits.map(({ id, name, nameEn, code }) => ({ id, name, also: [code, nameEn] })),
    );
    return this.names;
  }

  highestRank(): number {
    return Math.max(0, ...this.knownUnits.map(({ rank }) => rank));
  }
}
