import type { SubjectKind } from '../../workflows/index.js';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { saidIn } from '../history/verify.js';
import type { LifeName } from '../road/command.js';
import { Auditors } from './auditors.js';
import {
  attemptsFound,
  countsOf,
  eventsFound,
  nominationsFound,
  type Question,
  type Sought,
} from './search.sql.js';

export type { Sought } from './search.sql.js';

export interface FoundEvent {
  readonly subject: string;
  readonly seq: number;
  readonly life: LifeName;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  /** Null: the clock, or somebody who is no longer known. */
  readonly actorName: string | null;
  readonly role: string | null;
  readonly as: string;
  readonly to: readonly string[];
  /** Null where the subject was taken away. */
  readonly code: string | null;
  readonly name: string | null;
}

export interface FoundNomination {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly post: string | null;
  readonly unit: string;
  readonly state: readonly string[];
  readonly heldSince: string | null;
  readonly events: number;
}

export interface FoundAttempt {
  readonly id: string;
  /** By the server's own clock. */
  readonly at: string;
  readonly person: string;
  readonly name: string | null;
  readonly life: LifeName;
  readonly subject: string;
  readonly action: string;
  readonly because: string;
  readonly codes: readonly string[];
  readonly code: string | null;
  readonly about: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export type Found =
  | ({ readonly show: 'events' } & Page<FoundEvent>)
  | ({ readonly show: 'nominations' } & Page<FoundNomination>)
  | ({ readonly show: 'attempts' } & Page<FoundAttempt>);

export const SHOWN = ['events', 'nominations', 'attempts'] as const;
export type Shown = (typeof SHOWN)[number];

export type Counts = Readonly<Record<Shown, number>>;

const PAGE = 25;

const paged = <T>(rows: readonly T[], most: number, placeOf: (row: T) => string): Page<T> => {
  const items = rows.slice(0, most);
  const last = items.at(-1);
  return { items, next: rows.length > most && last ? placeOf(last) : null };
};

/** Where somebody stands in a list, and how much of it he is shown at once. */
export interface Place {
  readonly after: string | null;
  readonly most?: number;
}

type EventRow = Omit<FoundEvent, 'role' | 'as' | 'to'> & { readonly body: string };

/** In what capacity, and what came of it: as the event's own bytes say, where they can be read. */
const readEvent = ({ body, ...row }: EventRow): FoundEvent => {
  const said = saidIn(body) as { actor?: { role: string; as: string }; to: string[] } | null;
  return { ...row, role: said?.actor?.role ?? null, as: said?.actor?.as ?? '', to: said?.to ?? [] };
};

/** Search over all that happened and all that was refused, for whoever watches. */
@Injectable()
export class AuditSearch {
  constructor(
    private readonly database: Database,
    private readonly auditors: Auditors,
  ) {}

  /** `asked`: the search as it was typed, for the record of readings. */
  async find(
    signedIn: SignedIn,
    sought: Sought,
    show: Shown,
    after: string | null,
    asked: string,
  ): Promise<Found> {
    await this.auditors.note(signedIn, 'search', asked);
    const { organisation } = signedIn;
    switch (show) {
      case 'events':
        return { show, ...(await this.events(organisation, sought, { after })) };
      case 'nominations':
        return { show, ...(await this.nominations(organisation, sought, { after })) };
      case 'attempts':
        return { show, ...(await this.attempts(organisation, sought, { after })) };
    }
  }

  /** Newest first. Whoever asks has been admitted, and his reading noted: this answers anybody. */
  async events(
    organisation: string,
    sought: Sought,
    { after, most = PAGE }: Place,
  ): Promise<Page<FoundEvent>> {
    const rows = await this.ask<EventRow>(eventsFound(organisation, sought, after, most + 1));
    return paged(rows.map(readEvent), most, ({ at, subject, seq }) => `${at}_${subject}_${seq}`);
  }

  async nominations(
    organisation: string,
    sought: Sought,
    { after, most = PAGE }: Place,
  ): Promise<Page<FoundNomination>> {
    const rows = await this.ask<FoundNomination>(nominationsFound(organisation, sought, after, most + 1));
    return paged(rows, most, ({ code }) => code);
  }

  async attempts(
    organisation: string,
    sought: Sought,
    { after, most = PAGE }: Place,
  ): Promise<Page<FoundAttempt>> {
    const rows = await this.ask<FoundAttempt>(attemptsFound(organisation, sought, after, most + 1));
    return paged(rows, most, ({ at, id }) => `${at}_${id}`);
  }

  async counts(signedIn: SignedIn, sought: Sought): Promise<Counts> {
    await this.auditors.admit(signedIn);
    const { events, nominations, attempts } = countsOf(signedIn.organisation, sought);
    const count = async (question: Question): Promise<number> =>
      (await this.ask<{ count: number }>(question))[0]?.count ?? 0;
    const [ofEvents, ofNominations, ofAttempts] = await Promise.all(
      [events, nominations, attempts].map(count),
    );
    return { events: ofEvents ?? 0, nominations: ofNominations ?? 0, attempts: ofAttempts ?? 0 };
  }

  private ask<Row extends object>({ statement, values }: Question): Promise<Row[]> {
    return this.database.run<Row>(statement, values);
  }
}
