import { statesInside } from '../../workflows/index.js';
import { OFFICE_ZONE } from '../clock/moment.js';
import { Conditions } from '../database/conditions.js';
import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';
import { AS_UUID, MICROS, SUBJECT } from '../history/subjects.js';

/** What is looked for; all of it together. */
export interface Sought {
  /** Words of a nominee, of his code, or of whoever acted. */
  readonly who: string | null;
  /** Words of whoever acted, and of nobody else. */
  readonly by: string | null;
  readonly unit: string | null;
  /** Where the nomination stands now. */
  readonly state: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly order: { readonly life: string; readonly type: string } | null;
  /** Of a finding recorded with an event, or of a reason for which an attempt was refused. */
  readonly code: string | null;
  /** Of a finding recorded with an event, or one that this clause stands under. */
  readonly clause: string | null;
  /** Words that somebody gave as his reason. */
  readonly reason: string | null;
}

export interface Question {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** Counted so far and no further: "more than ten thousand" is all that anybody needs to know. */
const COUNTED_MAX = 10_000;

/** People by words of their names. */
export const PEOPLE = (who: string): string =>
  `select id::text from person where organisation_id = $1 and sought @@ search_query(${who})`;

const NOMINATIONS = (where: string): string =>
  `select id from nomination where organisation_id = $1 and ${where}`;

/** Of these days, both of them included. */
export const dated = (
  where: Conditions,
  column: string,
  { from, until }: Pick<Sought, 'from' | 'until'>,
): void => {
  const midnight = (day: string): string => `(${day}::date)::timestamp at time zone '${OFFICE_ZONE}'`;
  if (from !== null) where.add(`${column} >= ${midnight(where.value(from))}`);
  if (until !== null) where.add(`${column} < ${midnight(`(${where.value(until)}::date + 1)`)}`);
};

/** Of unit and state: only what concerns a nomination has them. */
const nominationIn = (where: Conditions, { unit, state }: Sought): string | null => {
  const all = [
    unit !== null &&
      `unit_id = (select id from unit where organisation_id = $1 and code = ${where.value(unit)})`,
    state !== null && `state && ${where.value(statesInside([state]))}::text[]`,
  ].filter((one) => one !== false);
  return all.length > 0 ? NOMINATIONS(all.join(' and ')) : null;
};

const RECORDED = (code: string): string =>
  `select subject_id, seq from history_private where field = 'findings' and finding_codes(value) @> array[${code}]::text[]`;

const UNDER_CLAUSE = (clause: string): string =>
  `select subject_id, seq from history_private where field = 'findings' and finding_clauses(value) @> array[${clause}]::text[]`;

const GIVEN_AS_REASON = (words: string): string =>
  `select subject_id, seq from history_private where field = 'comment' and comment_words(value) @@ search_query(${words})`;

/** What lies beside an event: of findings their codes and clauses, of comments their words. */
function beside(where: Conditions, { code, clause, reason }: Sought): void {
  const place = '(e.subject_id, e.seq)';
  if (code !== null) where.add(`${place} in (${RECORDED(where.value(code))})`);
  if (clause !== null) where.add(`${place} in (${UNDER_CLAUSE(where.value(clause))})`);
  if (reason === null) return;
  where.add(`${place} in (${GIVEN_AS_REASON(where.value(reason))})`);
  // why a member cannot come is not for whoever watches: it is not found by its words either
  where.add(`not (e.life = 'sitting' and e.type = 'REPLY')`);
}

const beginning = (organisation: string): Conditions => {
  const where = new Conditions();
  // $1, here and in every part
  where.value(organisation);
  return where;
};

function eventsSought(organisation: string, sought: Sought): Conditions {
  const { who, by, order } = sought;
  const where = beginning(organisation);
  where.add('e.organisation_id = $1');
  // the department's own record has its own page
  where.add("e.life <> 'record'");
  if (who !== null) {
    const words = where.value(who);
    const named = NOMINATIONS(`sought @@ search_query(${words})`);
    where.add(`(e.actor = any (array(${PEOPLE(words)})) or e.subject_id in (${named}))`);
  }
  if (by !== null) where.add(`e.actor = any (array(${PEOPLE(where.value(by))}))`);
  const among = nominationIn(where, sought);
  if (among !== null) where.add(`e.subject_id in (${among})`);
  if (order) where.add(`e.life = ${where.value(order.life)} and e.type = ${where.value(order.type)}`);
  beside(where, sought);
  dated(where, 'e.at', sought);
  return where;
}

function attemptsSought(organisation: string, sought: Sought): Conditions {
  const { who, by, order, code, clause, reason } = sought;
  const where = beginning(organisation);
  where.add('a.organisation_id = $1');
  // an attempt keeps the codes it was refused with; clauses and words are of what was done
  if (clause !== null || reason !== null) where.add('false');
  if (by !== null) where.add(`a.person_id = any (array(${PEOPLE(where.value(by))}))`);
  if (who !== null) {
    const words = where.value(who);
    const named = NOMINATIONS(`sought @@ search_query(${words})`).replace('select id', 'select id::text');
    where.add(`(a.person_id = any (array(${PEOPLE(words)})) or a.subject_id in (${named}))`);
  }
  const among = nominationIn(where, sought);
  if (among !== null) where.add(`a.subject_id in (${among.replace('select id', 'select id::text')})`);
  if (order) where.add(`a.life = ${where.value(order.life)} and a.action = ${where.value(order.type)}`);
  if (code !== null) {
    const named = where.value(code);
    where.add(`(${named} = any (a.codes) or a.because = ${named})`);
  }
  dated(where, 'a.at', sought);
  return where;
}

/** Of the nominations: about whom, or on which somebody acted, or on which something of this happened. */
function nominationsSought(organisation: string, sought: Sought): Conditions {
  const { who, by, order, code, clause, reason, from, until } = sought;
  const where = beginning(organisation);
  where.add('n.organisation_id = $1');
  if (who !== null) {
    const words = where.value(who);
    where.add(`(n.sought @@ search_query(${words}) or n.id in (
      select subject_id from history_event where organisation_id = $1 and actor = any (array(${PEOPLE(words)}))))`);
  }
  const among = nominationIn(where, sought);
  if (among !== null) where.add(`n.id in (${among})`);
  if (by ?? order ?? code ?? clause ?? reason ?? from ?? until) {
    const events = new Conditions(where.values);
    events.add('e.organisation_id = $1');
    if (by !== null) events.add(`e.actor = any (array(${PEOPLE(events.value(by))}))`);
    if (order) events.add(`e.life = ${events.value(order.life)} and e.type = ${events.value(order.type)}`);
    beside(events, sought);
    dated(events, 'e.at', sought);
    where.add(`n.id in (select e.subject_id from history_event e where ${events.text})`);
  }
  return where;
}

/** Planned anew for each question, like every search: it has no name. */
export const question = (where: Conditions, text: string): Question => ({
  statement: { name: '', text },
  values: where.values,
});

export function eventsFound(
  organisation: string,
  sought: Sought,
  after: string | null,
  rows: number,
): Question {
  const where = eventsSought(organisation, sought);
  const [at, subject, seq] = after?.split('_') ?? [];
  if (after !== null) {
    where.add(
      `(e.at, e.subject_id, e.seq) < (${where.value(at)}, ${where.value(subject)}, ${where.value(seq)})`,
    );
  }
  return question(
    where,
    `with found as materialized (
  select e.subject_id, e.seq, e.life, e.type, e.at, e.actor, e.body from history_event e
   where ${where.text}
   order by e.at desc, e.subject_id desc, e.seq desc limit ${rows}
)
select f.subject_id as subject, f.seq, f.life, f.type, ${INSTANT('f.at')} as at, f.actor, p.name as "actorName", f.body,
  s.code, s.name from found f left join person p on p.id::text = f.actor
  left join lateral (${SUBJECT('f.subject_id')}) s on true
 order by f.at desc, f.subject_id desc, f.seq desc`,
  );
}

export function attemptsFound(
  organisation: string,
  sought: Sought,
  after: string | null,
  rows: number,
): Question {
  const where = attemptsSought(organisation, sought);
  const [at, id] = after?.split('_') ?? [];
  if (after !== null) where.add(`(a.at, a.id) < (${where.value(at)}, ${where.value(id)})`);
  return question(
    where,
    `with found as materialized (
  select a.id, a.at, a.person_id, a.life, a.subject_id, a.action, a.because, a.codes from attempt a
   where ${where.text}
   order by a.at desc, a.id desc limit ${rows}
)
select f.id, ${MICROS('f.at')} as at, f.person_id as person, p.name, f.life, f.subject_id as subject, f.action, f.because,
  f.codes, s.code, s.name as about from found f left join person p on p.id::text = f.person_id
  left join lateral (${SUBJECT(AS_UUID('f.subject_id'))}) s on true
 order by f.at desc, f.id desc`,
  );
}

export function nominationsFound(
  organisation: string,
  sought: Sought,
  after: string | null,
  rows: number,
): Question {
  const where = nominationsSought(organisation, sought);
  if (after !== null) where.add(`n.code < ${where.value(after)}`);
  return question(
    where,
    `select n.id, n.code, n.kind, n.dossier ->> 'name' as name, nullif(n.dossier ->> 'post', '') as post, u.code as unit,
  n.state, n.context ->> 'heldSince' as "heldSince", n.head_seq as events
  from nomination n join unit u on u.id = n.unit_id
 where ${where.text}
 order by n.code desc limit ${rows}`,
  );
}

const counted = (where: Conditions, from: string): Question =>
  question(
    where,
    `select count(*)::int as count from (select 1 from ${from} where ${where.text} limit ${COUNTED_MAX + 1}) s`,
  );

/** How many of each there are. */
export const countsOf = (organisation: string, sought: Sought) => ({
  events: counted(eventsSought(organisation, sought), 'history_event e'),
  nominations: counted(nominationsSought(organisation, sought), 'nomination n'),
  attempts: counted(attemptsSought(organisation, sought), 'attempt a'),
});
