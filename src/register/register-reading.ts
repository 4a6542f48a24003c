import { Injectable } from '@nestjs/common';
import {
  type Instant,
  mayReadRecord,
  mayReadRecordsOf,
  type RecordKind,
  type RecordOrder,
  type RecordStep,
  recordOrdersFrom,
  type RegisterRights,
  registerRights,
  type Role,
  type Standing,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Readings } from '../history/readings.js';
import { Actors, type Present } from '../people/actors.js';
import { authorityFor, writingAuthority } from './authority.js';
import {
  entriesListed,
  ONE,
  ROWS,
  STEPS,
  SUBJECT,
  SUBJECTS_CHOSEN,
  SUBJECTS_FOUND,
  TOGETHER,
  type Wanted,
} from './reading.sql.js';
import { isToldOf, type Touched } from './recounting.js';
import { CLAIMERS, WOULD_TOUCH } from './register.sql.js';

export { PLACE as PLACE_IN_REGISTER, type Wanted } from './reading.sql.js';
export { unitsOfEntry } from './register.sql.js';

/** An entry of the register as it is read. */
export interface RegisterRow {
  readonly id: string;
  readonly kind: RecordKind;
  readonly value: string;
  readonly issuer: string | null;
  readonly issuerName: string | null;
  readonly nature: string | null;
  readonly number: string | null;
  readonly decidedOn: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly basis: string | null;
  readonly score: number | null;
  readonly applied: boolean | null;
  readonly standing: Standing;
  readonly version: number;
  /** Its decision's day; of a rating the last of its year. */
  readonly saidOn: string;
  readonly revokedOn: string | null;
  readonly person: string | null;
  /** Unit code, for a collective's. */
  readonly unit: string | null;
  readonly name: string;
  /** Codes of the units its holder belongs to today. */
  readonly units: readonly string[];
  readonly enteredAt: Instant | null;
  readonly verifiedAt: Instant | null;
  readonly verifiedBy: string | null;
  readonly duplicateOf: string | null;
}

export interface RegisterStep {
  readonly step: RecordStep;
  readonly at: Instant;
  readonly by: string;
  readonly role: Role;
  /** KT., TUQ. or nothing. */
  readonly signed: '' | 'KT.' | 'TUQ.';
  readonly for: string | null;
  readonly why: string | null;
  readonly paperNumber: string | null;
  readonly paperDate: string | null;
  /** Where it was said of a piece of evidence: the nomination and its event. */
  readonly nomination: string | null;
  readonly code: string | null;
  readonly seq: number | null;
  /** Nominations that could not be told. */
  readonly untold: readonly string[];
}

export interface RegisterSubject {
  readonly person: string | null;
  readonly unit: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly post: string | null;
  readonly postEn: string | null;
  readonly units: readonly string[];
}

export interface RegisterEntryView extends RegisterRow {
  readonly steps: readonly RegisterStep[];
  /** The other recipients of the same decision that he may read. */
  readonly together: readonly RegisterRow[];
  /** What he may order of it now. */
  readonly orders: readonly RecordOrder['type'][];
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'NOT_FOUND' | 'NOT_YOURS' };

const none = (code: 'NOT_FOUND' | 'NOT_YOURS') => ({ ok: false, code }) as const;

/** A subject's whole part of the register: decades of one person, or of one unit. */
const OF_ONE_MOST = 1000;

const placeOf = ({ standing, saidOn, id }: RegisterRow): string =>
  `${standing === 'claimed' ? 1 : 0}_${saidOn}_${id}`;

/** What was looked for, as the record of readings says it. */
const aboutOf = ({ person, unit, q, kind, state }: Wanted): string =>
  [person, unit, kind, state, q?.trim()].filter(Boolean).join(' ');

interface Asker extends Present {
  readonly rights: RegisterRights;
}

/** The award register as far as somebody may read it. */
@Injectable()
export class RegisterReading {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly readings: Readings,
  ) {}

  /** What waits for verification first, then the newest, 25 a page. */
  async list(
    wanted: Wanted,
    signedIn: SignedIn,
  ): Promise<{ items: readonly RegisterRow[]; next: string | null }> {
    const { rights, day, actor, at } = await this.asker(signedIn);
    const { organisation } = signedIn;
    await this.readings.note(actor, organisation, at, organisation, 'register', aboutOf(wanted));
    const { statement, values } = entriesListed(organisation, rights, wanted, day);
    const rows = await this.database.run<RegisterRow>(statement, values);
    const items = rows.slice(0, ROWS);
    const last = items.at(-1);
    return { items, next: rows.length > ROWS && last ? placeOf(last) : null };
  }

  async one(id: string, signedIn: SignedIn): Promise<Read<RegisterEntryView>> {
    const asker = await this.asker(signedIn);
    const { organisation } = signedIn;
    const [row] = await this.database.run<RegisterRow>(ONE, [id, organisation, asker.day]);
    if (!row) return none('NOT_FOUND');
    if (!mayReadRecord(asker.rights, row)) return none('NOT_YOURS');
    await this.readings.note(asker.actor, organisation, asker.at, id, 'register');
    const [steps, together, [claims]] = await Promise.all([
      this.database.run<RegisterStep>(STEPS, [id, organisation]),
      this.database.run<RegisterRow>(TOGETHER, [id, organisation, asker.day]),
      this.database.run<{ claimedBy: readonly string[] }>(CLAIMERS, [id, organisation]),
    ]);
    const orders = recordOrdersFrom(row.standing).filter(
      (type) => authorityFor(type, row.kind, row, asker, claims?.claimedBy).ok,
    );
    const readable = together.filter((one) => mayReadRecord(asker.rights, one));
    return { ok: true, value: { ...row, steps, together: readable, orders } };
  }

  /** The running nominations that a change of this entry is told to. */
  async touchedBy(id: string, signedIn: SignedIn): Promise<readonly Touched[]> {
    const touched = await this.database.run<Touched>(WOULD_TOUCH, [[id], signedIn.organisation]);
    return touched.filter((one) => isToldOf(one, 'revoked'));
  }

  /** Everything of one person or one collective that he may read. */
  async of(
    subject: { readonly person: string } | { readonly unit: string },
    signedIn: SignedIn,
  ): Promise<Read<{ readonly subject: RegisterSubject; readonly entries: readonly RegisterRow[] }>> {
    const { rights, day, actor, at } = await this.asker(signedIn);
    const person = 'person' in subject ? subject.person : null;
    const unit = 'unit' in subject ? subject.unit : null;
    const { organisation } = signedIn;
    const [found] = await this.database.run<RegisterSubject>(SUBJECT, [organisation, person, unit, day]);
    if (!found) return none('NOT_FOUND');
    if (!mayReadRecordsOf(rights, found)) return none('NOT_YOURS');
    await this.readings.note(actor, organisation, at, person ?? organisation, 'register', unit ?? '');
    const wanted: Wanted = { person: person ?? undefined, unit: unit ?? undefined };
    const asked = entriesListed(organisation, rights, wanted, day, OF_ONE_MOST);
    const entries = await this.database.run<RegisterRow>(asked.statement, asked.values);
    // of a unit the collective alone: its people have pages of their own
    return { ok: true, value: { subject: found, entries: entries.filter((one) => one.unit === unit) } };
  }

  /** People and collectives whose part of the register he may open. */
  async subjects(
    { q = '', unit = null, most = 50 }: { q?: string; unit?: string | null; most?: number },
    signedIn: SignedIn,
  ): Promise<readonly RegisterSubject[]> {
    const { rights, day } = await this.asker(signedIn);
    const units = rights.everywhere ? null : rights.units;
    return this.database.run<RegisterSubject>(SUBJECTS_FOUND, [
      signedIn.organisation,
      q.trim(),
      units,
      unit,
      day,
      signedIn.person,
      most,
    ]);
  }

  /** Those ticked already, whoever they are: he has been shown them. */
  async chosen(
    people: readonly string[],
    units: readonly string[],
    signedIn: SignedIn,
  ): Promise<readonly RegisterSubject[]> {
    const { rights, day } = await this.asker(signedIn);
    const asked = [signedIn.organisation, people, units, day];
    const subjects = await this.database.run<RegisterSubject>(SUBJECTS_CHOSEN, asked);
    return subjects.filter((one) => mayReadRecordsOf(rights, one));
  }

  /** As what he may write something down about this one: entered, claimed, or not at all. */
  async mayWrite(
    kind: RecordKind,
    about: { readonly person: string | null; readonly units: readonly string[] },
    signedIn: SignedIn,
  ): Promise<'ENTER_RECORD' | 'CLAIM_RECORD' | null> {
    const may = writingAuthority(kind, about, await this.asker(signedIn));
    return may.ok ? may.action : null;
  }

  async asker(signedIn: SignedIn): Promise<Asker> {
    const present = await this.actors.present(signedIn);
    return { ...present, rights: registerRights(present.actor, present.day) };
  }
}
