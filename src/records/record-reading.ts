import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { type NamedSubject, ReadingList } from '../audit/reading-list.js';
import { Auditors } from '../audit/auditors.js';
import { Database } from '../database/database.js';
import { commitment, type PrivateField } from '../history/event.js';
import { HistoryService } from '../history/history.service.js';
import { type ChainFault, saidIn } from '../history/verify.js';
import { RECORD_CHAINS, RECORD_EVENTS } from './record-reading.sql.js';
import { WAITING } from './recording.sql.js';
import type { RecordType } from './records.js';

/** What auditors look at together. */
export const RECORD_SHOWN = {
  readings: ['READINGS'],
  openings: ['OPENINGS'],
  people: ['PEOPLE'],
  system: ['PLAN', 'WORKING_YEAR', 'KEY'],
  erasures: ['REDACT'],
} as const satisfies Readonly<Record<string, readonly RecordType[]>>;
export type RecordShown = keyof typeof RECORD_SHOWN;

/** One year of the record, checked from its beginning. */
export interface RecordChain {
  readonly code: string;
  readonly events: number;
  readonly head: string;
  readonly fault: ChainFault | null;
}

export interface RecordedEvent {
  /** Where a page goes on. */
  readonly nth: string;
  readonly of: string;
  readonly seq: number;
  readonly hash: string;
  readonly type: RecordType;
  readonly at: string;
  readonly said: Readonly<Record<string, unknown>>;
  /** What lies beside it, as far as it is what was committed to. */
  readonly facts: readonly Readonly<Record<string, unknown>>[];
  /** Of each of these, by its place, what was typed. */
  readonly words: Readonly<Record<string, string>>;
}

export interface RecordPage {
  readonly chains: readonly RecordChain[];
  /** Noted, and taken in within minutes. */
  readonly waiting: { readonly readings: number; readonly people: number };
  readonly events: readonly RecordedEvent[];
  readonly subjects: readonly NamedSubject[];
  readonly next: string | null;
}

type EventRow = Omit<RecordedEvent, 'of' | 'said' | 'facts' | 'words'> & {
  readonly body: string;
  readonly privates: readonly PrivateField[];
};

const PAGE = 10;

interface Said {
  readonly of: string;
  readonly said: Readonly<Record<string, unknown>>;
  readonly private: Readonly<Record<string, string>>;
}

function readEvent({ body, privates, ...row }: EventRow): RecordedEvent[] {
  const said = saidIn(body) as (Said & object) | null;
  if (said === null) return [];
  const kept = (field: PrivateField['field']): unknown => {
    const found = privates.find((one) => one.field === field && said.private[field] === commitment(one));
    return found && JSON.parse(found.value);
  };
  return [
    {
      ...row,
      of: said.of,
      said: said.said,
      facts: (kept('facts') ?? []) as RecordedEvent['facts'],
      words: (kept('comment') ?? {}) as RecordedEvent['words'],
    },
  ];
}

/** The department's own record, for whoever watches. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly database: Database,
    private readonly history: HistoryService,
    private readonly auditors: Auditors,
    private readonly list: ReadingList,
  ) {}

  /** Throws a Problem where he does not audit. That he has looked is itself noted. */
  async page(shown: RecordShown, after: string | null, signedIn: SignedIn): Promise<RecordPage> {
    await this.auditors.note(signedIn, 'readings', shown);
    const { organisation } = signedIn;
    const asked = [organisation, RECORD_SHOWN[shown], after, PAGE + 1];
    const rows = await this.database.run<EventRow>(RECORD_EVENTS, asked);
    const [waiting] = await this.database.run<RecordPage['waiting']>(WAITING, [organisation]);
    const page = rows.slice(0, PAGE);
    const events = page.flatMap(readEvent);
    return {
      chains: await this.chains(organisation),
      waiting: waiting ?? { readings: 0, people: 0 },
      events,
      subjects: await this.list.named(
        organisation,
        events.flatMap(({ facts }) => facts.map(({ subject }) => String(subject))),
      ),
      next: rows.length > PAGE ? (page.at(-1)?.nth ?? null) : null,
    };
  }

  /** Every event of the record, newest first; whoever asks has been admitted, and his reading noted. */
  async events(organisation: string, most: number): Promise<RecordedEvent[]> {
    const all = Object.values(RECORD_SHOWN).flat();
    const rows = await this.database.run<EventRow>(RECORD_EVENTS, [organisation, all, null, most]);
    return rows.flatMap(readEvent);
  }

  private async chains(organisation: string): Promise<RecordChain[]> {
    type Row = { id: string; code: string; events: number; head: string };
    const rows = await this.database.run<Row>(RECORD_CHAINS, [organisation]);
    const chains: RecordChain[] = [];
    for (const { id, ...row } of rows) {
      const verified = await this.history.verify('record', id, organisation);
      chains.push({ ...row, fault: verified?.fault ?? null });
    }
    return chains;
  }
}
