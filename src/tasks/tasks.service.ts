import { Injectable } from '@nestjs/common';
import type { Day, Words, SubjectKind } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { INSTANT } from '../road/asker.js';
import { seatsOf } from './seats.js';
import { type Waiting, waitingFor } from './waiting.js';

export interface OpenTask {
  readonly id: string;
  readonly life: 'nomination' | 'round' | 'sitting';
  readonly subject: string;
  /** Of which it is part, or which it is. */
  readonly round: string;
  readonly code: string;
  /** The nominee, or the round's or sitting's name. */
  readonly name: string;
  readonly post: string | null;
  readonly kind: SubjectKind | null;
  readonly unit: string | null;
  readonly unitName: Words | null;
  readonly state: readonly string[];
  readonly does: string;
  /** The nomination, commendation or story it is about, where it is about one. */
  readonly part: string | null;
  /** Last day, inclusive; null: no date binds it. */
  readonly due: string | null;
  readonly since: string;
  /** In whose place he finds it, by a substitution; null: it is his own. */
  readonly inPlaceOf: string | null;
}

export interface TaskPage {
  readonly items: readonly OpenTask[];
  readonly total: number;
  readonly next: string | null;
}

const PAGE = 25;
const COUNTED_UP_TO = 999;

const SEATS = `jsonb_to_recordset($2::jsonb) as s (seat text, actions text[], of uuid)`;
const MINE = `t.organisation_id = $1 and t.seat = s.seat and t.closed_seq is null
      and (s.actions is null or t.does = any (s.actions)) and not $3::uuid = any (t.barred)
      -- conflicts of both count
      and (s.of is null or not s.of = any (t.barred))`;

/** One index range a seat, by due date; only the 25 that are shown are looked up further. */
const INBOX = {
  name: 'inbox',
  text: `
select t.id, t.life, t.subject_id as subject, t.does, t.part_id as part, nullif(t.due, 'infinity')::text as due, ${INSTANT('t.opened_at')} as since,
  coalesce(n.round_id, r.id, m.round_id) as round, coalesce(n.code, r.code, m.code) as code, coalesce(n.dossier ->> 'name', r.name, m.place) as name,
  nullif(n.dossier ->> 'post', '') as post, n.kind, u.code as unit, case when u.id is not null then jsonb_build_object('vi', u.name, 'en', u.name_en) end as "unitName",
  coalesce(n.state, r.state, m.state) as state, (select p.name from person p where p.id = t.of) as "inPlaceOf"
  from (
    select distinct on (mine.due, mine.id) mine.*, s.of from ${SEATS} cross join lateral (
      select t.id, t.life, t.subject_id, t.does, t.part_id, t.due, t.opened_at from task t
       where ${MINE} and (t.due, t.id) > ($4::date, $5::uuid)
       order by t.due, t.id limit ${PAGE + 1}) mine
     order by mine.due, mine.id, s.of nulls first limit ${PAGE + 1}) t
  left join nomination n on t.life = 'nomination' and n.id = t.subject_id
  left join unit u on u.id = n.unit_id
  left join round r on t.life = 'round' and r.id = t.subject_id
  left join sitting m on t.life = 'sitting' and m.id = t.subject_id
 order by t.due, t.id`,
};

const COUNT = {
  name: 'inbox-count',
  text: `select count(distinct mine.id)::int as total from ${SEATS} cross join lateral (
           select t.id from task t where ${MINE} limit ${COUNTED_UP_TO}) mine`,
};

/** How many wait in the place of each for whom he stands in. */
const COUNT_OF = {
  name: 'inbox-count-of',
  text: `select s.of, count(distinct mine.id)::int as total from ${SEATS} cross join lateral (
           select t.id from task t where ${MINE} limit ${COUNTED_UP_TO}) mine
          where s.of is not null group by s.of`,
};

/** $4 the nomination that is open already */
const NEXT = {
  name: 'inbox-next',
  text: `select mine.subject_id as subject from ${SEATS} cross join lateral (
           select t.subject_id, t.due, t.id from task t
            where ${MINE} and t.life = 'nomination' and t.subject_id <> $4
            order by t.due, t.id limit 1) mine
          order by mine.due, mine.id limit 1`,
};

const START = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;

const cursor = ({ due, id }: OpenTask): string => `${due ?? 'infinity'}_${id}`;

/** What waits for somebody, by due date, 25 at a time. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  async inbox(signedIn: SignedIn, after?: string): Promise<TaskPage> {
    const asked = await this.seated(signedIn);
    const [due, id] = after?.split('_') ?? START;
    const [rows, [count]] = await Promise.all([
      this.database.run<OpenTask>(INBOX, [...asked, due ?? START[0], id ?? START[1]]),
      this.database.run<{ total: number }>(COUNT, asked),
    ]);
    const items = rows.slice(0, PAGE);
    const last = items.at(-1);
    return { items, total: count?.total ?? 0, next: rows.length > PAGE && last ? cursor(last) : null };
  }

  /** How many wait, where nothing more is shown of them. */
  async count(signedIn: SignedIn): Promise<number> {
    const [count] = await this.database.run<{ total: number }>(COUNT, await this.seated(signedIn));
    return count?.total ?? 0;
  }

  /** How many wait for him in the place of whom, by person. */
  async inPlaceOf(signedIn: SignedIn): Promise<ReadonlyMap<string, number>> {
    type Row = { of: string; total: number };
    const rows = await this.database.run<Row>(COUNT_OF, await this.seated(signedIn));
    return new Map(rows.map(({ of, total }) => [of, total]));
  }

  /** Whom a nomination, a round or a sitting waits for. */
  waiting(subject: string, day: Day): Promise<Waiting[]> {
    return waitingFor(this.database, subject, day);
  }

  /** The next of his tasks that is about another nomination. */
  async next(signedIn: SignedIn, but: string): Promise<string | null> {
    const asked = [...(await this.seated(signedIn)), but];
    const [next] = await this.database.run<{ subject: string }>(NEXT, asked);
    return next?.subject ?? null;
  }

  private async seated(signedIn: SignedIn): Promise<readonly unknown[]> {
    const { actor, day } = await this.actors.present(signedIn);
    return [signedIn.organisation, JSON.stringify(seatsOf(actor, day)), signedIn.person];
  }
}
