import pg from 'pg';
import type { Outcome } from '../../src/road/command.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { CONNECTIONS, Lanes, LONG_ENOUGH_MS, ROUNDS, takingTurns } from '../support/lanes.js';
import { codes, insistWhole } from '../support/record.js';
import { ANH, CHIEF, CLERK, command, freshKey, headOf, type Name, nominatorOf } from '../support/walk.js';

let department: Department;
let lanes: Lanes;
let pool: pg.Pool;

beforeAll(async () => {
  department = await openDepartment('races_of_facts', CONNECTIONS);
  // three titles of four: the fourth is what the races are about
  lanes = await Lanes.draw(department, 2, 3);
  pool = new pg.Pool({ connectionString: department.url, max: 8 });
  // it says it has ended while its last connections are still on their way out
  pool.on('error', () => {});
});
afterEach(() => insistWhole(department));
afterAll(async () => {
  await pool?.end();
  await department?.close();
});

type Order = Parameters<typeof command>[3];

const act = (id: string, by: string, order: Order, over = {}): Promise<Outcome> =>
  department.road.act(command('nomination', id, by, order, over));

const TAKEN_BACK = {
  type: 'REVOKE_RECORD',
  number: '90/QĐ-UBND',
  on: '2021-03-12',
  reason: 'Quyết định thu hồi',
} as const;

/** The title without which the name would not pass, entered by the Office, which has seen it. */
async function fourthTitle({ person }: Name, round: number): Promise<string> {
  const entered = await department.register.enter(
    {
      kind: 'award',
      person: idOf(person ?? ''),
      value: 'CSTD_CO_SO',
      issuer: 'department',
      issuerName: 'Giám đốc Sở Công Thương',
      nature: 'merit',
      number: `${round + 1}/QĐ-SCT`,
      decidedOn: '2019-01-15',
    },
    freshKey(),
    signedIn(CLERK),
  );
  if (!entered.ok) throw new Error(entered.code);
  return entered.id;
}

/** On the desk where it is to be decided, with its fourth title claimed. */
async function ready(
  name: Name,
  desk: 'ENDORSE' | 'ACCEPT',
  round: number,
): Promise<{ id: string; entry: string }> {
  const { walk } = lanes;
  const entry = await fourthTitle(name, round);
  const id = await lanes.backToUnit(name);
  const dossier = await walk.dossier(name);
  await walk.order('nomination', id, nominatorOf(name), { type: 'EDIT_DOSSIER', dossier });
  await walk.order('nomination', id, nominatorOf(name), { type: 'SUBMIT' });
  if (desk === 'ENDORSE') return { id, entry };
  await walk.order('nomination', id, headOf(name), { type: 'ENDORSE' });
  const items = dossier.evidence.map((item) => ({ entry: item, verdict: 'verified' as const }));
  await walk.order('nomination', id, CLERK, { type: 'CHECK_EVIDENCE', items });
  return { id, entry };
}

/** Decisions whose facts show an entry in force although its recount stands before them in the chain. */
const DECIDED_ON_WHAT_WAS_TAKEN_BACK = `
with told as (
  select e.subject_id, e.seq, e.type, p.value::jsonb as facts
    from history_event e join history_private p on (p.subject_id, p.seq, p.field) = (e.subject_id, e.seq, 'facts')
)
select d.type, d.subject_id, d.seq, r.seq as recounted
  from told d
  join told r on r.subject_id = d.subject_id and r.type = 'RECOUNT' and r.seq < d.seq
 cross join lateral jsonb_array_elements(d.facts -> 'entries') entry
 where d.type in ('ENDORSE', 'ACCEPT')
   and entry ->> 'id' = r.facts -> 'order' ->> 'entry' and entry ->> 'revokedOn' is null`;

test(
  'a title is taken back while a decision leans on it: it counts only where the decision came first',
  async () => {
    const decided = { before: 0, after: 0 };
    await lanes.race(async ([name = ANH], round) => {
      if (round === 0) await lanes.walk.filed(name);
      const desk = round % 2 === 0 ? 'ENDORSE' : 'ACCEPT';
      // the head of Văn phòng is also the chief who accepts: never the same one for both
      const by = desk === 'ENDORSE' ? headOf(name) : name.unit === 'VP' ? 'khoitm' : CHIEF;
      const { id, entry } = await ready(name, desk, round);
      const [outcome, revoked] = await takingTurns(
        department,
        round,
        () => act(id, by, { type: desk }),
        () => department.register.order(entry, TAKEN_BACK, freshKey(), signedIn(CHIEF)),
      );
      expect(revoked).toEqual({ ok: true, id: entry, recounted: [id] });
      if (!outcome.ok) expect(codes(outcome)).toEqual(['CRITERION_UNMET']);
      decided[outcome.ok ? 'before' : 'after'] += 1;
    });
    expect(decided.before + decided.after).toBe(ROUNDS);
    expect(Math.min(decided.before, decided.after)).toBeGreaterThan(0);
    expect(await department.rows(`select from history_event where type = 'RECOUNT'`)).toHaveLength(ROUNDS);
    expect(await department.rows(DECIDED_ON_WHAT_WAS_TAKEN_BACK)).toEqual([]);
  },
  LONG_ENOUGH_MS,
);

/** Ends the head's grant; how far the chain had come when it was certain. */
async function endGrant(head: string, nomination: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `update access_grant set until_day = '2021-03-14' where person_id = $1 and role = 'unitHead'`,
      [idOf(head)],
    );
    await client.query('update person set grants_version = grants_version + 1 where id = $1', [idOf(head)]);
    const { rows } = await client.query<{ head_seq: number }>(
      'select head_seq from nomination where id = $1',
      [nomination],
    );
    await client.query('commit');
    return rows[0]?.head_seq ?? 0;
  } finally {
    client.release();
  }
}

const giveBack = (head: string): Promise<unknown> =>
  pool.query(
    `with given as (update access_grant set until_day = null where person_id = $1 and role = 'unitHead' returning person_id)
     update person set grants_version = grants_version + 1 from given where id = given.person_id`,
    [idOf(head)],
  );

test(
  'a grant ends while its holder decides: the decision stands only where it came first',
  async () => {
    const decided = { before: 0, after: 0 };
    await lanes.race(async ([, name = ANH], round) => {
      if (round === 0) {
        await fourthTitle(name, 0);
        await lanes.walk.unitReview(name);
      }
      const { id } = await lanes.backToHead(name);
      const head = headOf(name);
      const [outcome, certain] = await takingTurns(
        department,
        round,
        () => act(id, head, { type: 'ENDORSE' }),
        () => endGrant(head, id),
      );
      if (!outcome.ok) expect(codes(outcome)).toContain('ROLE_MISSING');
      else expect(outcome.answer.event.seq).toBeLessThanOrEqual(certain);
      decided[outcome.ok ? 'before' : 'after'] += 1;
      await giveBack(head);
    });
    expect(decided.before + decided.after).toBe(ROUNDS);
    expect(Math.min(decided.before, decided.after)).toBeGreaterThan(0);
  },
  LONG_ENOUGH_MS,
);
