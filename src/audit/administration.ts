import { Injectable } from '@nestjs/common';
import type { Role } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import {
  administrationFound,
  type AdministrationKind,
  type AdministrationSought,
} from './administration.sql.js';
import { Auditors } from './auditors.js';
import type { OnRecord } from './reading-list.js';
import type { Page, Place } from './search.js';

export {
  ADMINISTRATION,
  type AdministrationKind,
  type AdministrationSought,
} from './administration.sql.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Something that was done to run the house. */
export interface Administered {
  readonly kind: AdministrationKind;
  readonly id: string;
  /** Where a page goes on. */
  readonly place: string;
  /** Null: it came with the system. */
  readonly at: string | null;
  /** Null: the system. */
  readonly by: Named | null;
  readonly role: Role | null;
  /** Whom it was done to, and whoever else it concerns. */
  readonly person: Named | null;
  readonly other: Named | null;
  readonly step: string;
  readonly why: string | null;
  readonly said: Readonly<Record<string, unknown>>;
  /** Null: it has its own record elsewhere, or enters this one within minutes. */
  readonly recorded: OnRecord | null;
}

const PAGE = 25;

/** What administrators and those who keep plans and days have done, newest first, for whoever watches. */
@Injectable()
export class Administration {
  constructor(
    private readonly database: Database,
    private readonly auditors: Auditors,
  ) {}

  /** `asked`: as it was typed, for the record of readings. */
  async find(
    signedIn: SignedIn,
    sought: AdministrationSought,
    after: string | null,
    asked: string,
  ): Promise<Page<Administered>> {
    await this.auditors.note(signedIn, 'administration', asked);
    return this.found(signedIn.organisation, sought, { after });
  }

  /** Whoever asks has been admitted, and his reading noted: this answers anybody. */
  async found(
    organisation: string,
    sought: AdministrationSought,
    { after, most = PAGE }: Place,
  ): Promise<Page<Administered>> {
    const { statement, values } = administrationFound(organisation, sought, after, most + 1);
    const rows = await this.database.run<Administered>(statement, values);
    const items = rows.slice(0, most);
    const last = items.at(-1);
    return { items, next: rows.length > most && last ? last.place : null };
  }
}
