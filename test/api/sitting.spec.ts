import { type Department, idOf, openDepartment, signedIn, who } from '../support/department.js';
import { attempts, closeWhole, codes, fingerprint } from '../support/record.js';
import {
  ANH,
  CHAIR,
  CHIEF,
  command,
  COUNCIL,
  HAN,
  INDUSTRY,
  LINH,
  type Name,
  SECRETARY,
  THINH,
  Walk,
} from '../support/walk.js';

const BACH: Name = { unit: 'TTKC', person: 'bachnx' };

const opened: Department[] = [];
const open = async (name: string): Promise<Walk> => {
  const department = await openDepartment(name);
  opened.push(department);
  return new Walk(department);
};
afterEach(async () => {
  for (const department of opened.splice(0)) await closeWhole(department);
});

/** Everything that is kept of a department outside the table of ballots, as text. */
const KEPT = `
select kept from (
  select 'event ' || e.subject_id || ' ' || ((e.body::jsonb - 'prev') - 'private')::text as kept from history_event e
  union all select 'beside ' || p.subject_id || ' ' || p.seq || ' ' || p.field || ' ' || p.value from history_private p
  union all select 'sitting ' || s.id || ' ' || s.state::text || s.context::text || s.version from sitting s
  union all select 'nomination ' || n.id || ' ' || n.state::text || n.context::text || n.version from nomination n
  union all select 'attempt ' || a.subject_id || ' ' || a.person_id || a.action || a.because || a.codes::text from attempt a
  union all select 'answer ' || a.person_id || ' ' || (a.answer #- '{event,hash}')::text from answered_command a
  union all select 'task ' || t.key || ' ' || t.seat || t.opened_seq || coalesce(t.closed_seq, 0) from task t
  union all select 'notice ' || n.subject_id || n.seq || n.recipient_id || n.template from notice n
) all_of_it order by kept`;

/**
 * The same with each department's own ids written as codes, so that two departments can be compared. What the round
 * had seen of its names before the vote is left out: it lists them in the order of their random ids.
 */
async function keptOf({ rows, round }: Department): Promise<string[]> {
  const named = await rows<{ id: string; code: string }>(
    'select id, code from nomination union all select id, code from sitting union all select id, code from round',
  );
  const codeOf = new Map(named.map(({ id, code }) => [id, code]));
  const kept = await rows<{ kept: string }>(KEPT);
  return kept
    .filter((row) => !row.kept.startsWith(`beside ${round}`))
    .map((row) => row.kept.replace(/[\da-f]{8}-[\da-f-]{27}/g, (id) => codeOf.get(id) ?? id))
    .toSorted();
}

/** A whole vote up to its close. `choose` says whom a member marks; nothing else differs. */
async function vote(
  name: string,
  choose: (index: number, nominations: readonly string[]) => readonly string[],
  names: readonly Name[] = [ANH, INDUSTRY, LINH, HAN, BACH],
): Promise<{ walk: Walk; sitting: string; nominations: string[] }> {
  const walk = await open(name);
  const { sitting, nominations } = await walk.sitting(...names);
  await walk.voting(sitting);
  for (const [index, member] of COUNCIL.entries()) {
    const marks = choose(index, nominations);
    const order = { type: 'CAST_BALLOT', marks } as const;
    // first one that is refused: what it marked must not be kept either
    const tooMany = { ...order, marks: [...marks, ...marks, nominations[0]!] };
    const refused = await walk.department.road.act(command('sitting', sitting, member, tooMany));
    expect(refused.ok).toBe(false);
    const cast = { ...command('sitting', sitting, member, order), key: `ballot-${index}` };
    expect(await walk.department.road.act(cast)).toMatchObject({ ok: true });
  }
  return { walk, sitting, nominations };
}

describe('a secret ballot', () => {
  test('leaves the same record whatever is marked: nothing outside the table of ballots knows a mark', async () => {
    const one = await vote('secret_one', (index, names) => [names[index % 5]!]);
    const other = await vote('secret_other', (index, names) => [names[(index + 2) % 5]!]);
    const [kept, otherKept] = await Promise.all([one, other].map(({ walk }) => keptOf(walk.department)));
    expect(kept!.filter((row) => row.includes('CAST_BALLOT')).length).toBeGreaterThan(COUNCIL.length);
    expect(kept!.length).toBe(otherKept!.length);
    expect(kept!.filter((row) => !otherKept!.includes(row))).toEqual([]);
    const ballots = await Promise.all(
      [one, other].map(({ walk }) => walk.department.rows('select marks from ballot order by marks::text')),
    );
    expect(ballots[0]).not.toEqual(ballots[1]);
  });

  test('sent again with other marks is the same ballot: its key remembers only that one has voted', async () => {
    const { walk, sitting, nominations } = await vote('secret_key', (index, names) => [names[index % 5]!]);
    const before = await fingerprint(walk.department);
    const otherMarks = command('sitting', sitting, COUNCIL[0], {
      type: 'CAST_BALLOT',
      marks: nominations.slice(0, 3),
    });
    expect(await walk.department.road.act({ ...otherMarks, key: 'ballot-0' })).toMatchObject({
      ok: true,
      again: true,
    });
    expect(await fingerprint(walk.department)).toEqual(before);
  });

  test('is of one shape, with the mark for oneself taken out before it is stored', async () => {
    const { walk, nominations } = await vote('secret_shape', (_index, names) => [names[4]!]);
    const ballots = await walk.department.rows<{ marks: Record<string, boolean> }>(
      'select marks from ballot',
    );
    expect(ballots.map(({ marks }) => Object.keys(marks).toSorted())).toEqual(
      COUNCIL.map(() => nominations.toSorted()),
    );
    // eight marks for bachnx, who marked himself as well
    expect(ballots.filter(({ marks }) => marks[nominations[4]!])).toHaveLength(8);
    const attempted = await attempts(walk.department);
    expect(new Set(attempted.flatMap((attempt) => attempt.codes))).toEqual(new Set(['MARKED_TWICE']));
  });

  test('after the close has a new id, no place and no transaction of its own', async () => {
    // nine ballots of nine kinds: each could be told from the others
    const kinds = (index: number, names: readonly string[]) =>
      names.filter((_, bit) => ((index + 1) >> bit) & 1);
    const nobodyOfTheCouncil = [ANH, INDUSTRY, LINH, HAN];
    const { walk, sitting, nominations } = await vote('secret_close', kinds, nobodyOfTheCouncil);
    const { rows } = walk.department;
    const read = () =>
      rows<{ id: string; xmin: string; marks: Record<string, boolean> }>(
        'select id, xmin::text, marks from ballot order by ctid',
      );
    const before = await read();
    expect(new Set(before.map(({ xmin }) => xmin)).size).toBe(COUNCIL.length);
    await walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
    const after = await read();
    expect(after).toHaveLength(COUNCIL.length);
    expect(after.filter(({ id }) => before.some((old) => old.id === id))).toEqual([]);
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);

    const kind = ({ marks }: { marks: unknown }): string => JSON.stringify(marks);
    expect(after.map(kind).toSorted()).toEqual(before.map(kind).toSorted());
    // kept in one order, by what is marked: it was not the order in which they were cast
    expect(after.map(kind)).not.toEqual(before.map(kind));
    const [committed] = await rows<{
      vote: { result: { ballots: number; took: string[] } };
      facts: { ballots: unknown[] };
    }>(
      `select v.value::jsonb as vote, f.value::jsonb as facts
         from history_event e
         join history_private v on (v.subject_id, v.seq, v.field) = (e.subject_id, e.seq, 'vote')
         join history_private f on (f.subject_id, f.seq, f.field) = (e.subject_id, e.seq, 'facts')
        where e.type = 'CLOSE_VOTING'`,
    );
    // who took part, and how many; in an order of their own, which is not the one in which they voted
    expect(committed?.vote.result).toMatchObject({
      ballots: COUNCIL.length,
      took: COUNCIL.map(idOf).toSorted(),
    });
    const byPattern = (marks: Record<string, boolean>) =>
      nominations.map((id) => (marks[id] ? '1' : '0')).join('');
    const patterns = after.map(({ marks }) => byPattern(marks));
    expect(patterns).toEqual(patterns.toSorted((one, other) => (one < other ? 1 : -1)));
    expect(committed?.facts.ballots).toEqual([]);
  });

  test('is no stranger’s, no substitute’s and nobody’s without proof of himself in the room', async () => {
    const walk = await open('secret_rights');
    const { sitting, nominations } = await walk.sitting(ANH, INDUSTRY, LINH);
    await walk.voting(sitting);
    const { road, rows } = walk.department;
    const order = { type: 'CAST_BALLOT', marks: nominations } as const;
    const stranger = await road.act(command('sitting', sitting, 'tamttt', order));
    expect(stranger).toMatchObject({ ok: false, code: 'NOT_YOURS' });
    expect(codes(stranger)).toEqual(['ROLE_MISSING']);
    const lend = (action: string): Promise<unknown> =>
      rows(
        `insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason)
         values (gen_random_uuid(), $1, $2, $3, array[$4], '2021-03-01', '2021-03-31', 'Đi công tác')`,
        [walk.department.organisation, idOf(COUNCIL[4]), idOf('tamttt'), action],
      );
    await expect(lend('CAST_BALLOT')).rejects.toThrow('no_ballot_by_proxy');
    const proofs = ['session', 'pin', 'room'] as const;
    const outcomes = [];
    for (const assurance of proofs) {
      const member = who(COUNCIL[4], { assurance });
      outcomes.push(await road.act({ ...command('sitting', sitting, COUNCIL[4], order), who: member }));
    }
    expect(outcomes.map((outcome) => (outcome.ok ? 'cast' : codes(outcome)))).toEqual([
      ['ASSURANCE_TOO_LOW'],
      ['ASSURANCE_TOO_LOW'],
      'cast',
    ]);
  });
});

describe('the end of a sitting', () => {
  test('tells all its names together; one on hold waits for its own result', async () => {
    const walk = await open('sitting_end');
    const { department } = walk;
    const { sitting, nominations } = await walk.sitting(ANH, INDUSTRY, THINH, LINH);
    await walk.counted(sitting, nominations);
    const parked = nominations[1]!;
    await walk.order('nomination', parked, CHIEF, { type: 'HOLD', reason: 'Có đơn thư' });
    await walk.released(sitting);
    const states = () =>
      department
        .rows('select state from nomination order by code')
        .then((all) => all.flatMap(({ state }) => state));
    expect(await states()).toEqual(['selected', 'beforeCouncil', 'selected', 'selected']);

    const deliver = command('sitting', sitting, SECRETARY, { type: 'DELIVER', nomination: parked });
    expect(codes(await department.road.act(deliver))).toEqual(['STILL_ON_HOLD']);
    await walk.order('nomination', parked, CHIEF, { type: 'RELEASE', reason: 'Không có vi phạm' });
    expect(await department.road.act(deliver)).toMatchObject({ ok: true });
    expect(await states()).toEqual(['selected', 'selected', 'selected', 'selected']);
    const told = await department.rows(
      `select subject_id from history_event where type = 'SELECT' order by subject_id`,
    );
    expect(told.map(({ subject_id }) => subject_id)).toEqual(nominations.toSorted());
  });

  test('what it kept is read by those who sit in it, and no other life is read through it', async () => {
    const walk = await open('sitting_read');
    const { sittings, rounds, round } = walk.department;
    const { sitting, nominations } = await walk.sitting(ANH, INDUSTRY);
    await walk.voting(sitting);
    await walk.order('sitting', sitting, CHAIR, { type: 'CAST_BALLOT', marks: nominations });
    const seen = await sittings.find(sitting, signedIn(COUNCIL[3]));
    expect(seen).toMatchObject({ ballot: { cast: 1, due: 9, voted: false } });
    expect(await sittings.find(sitting, signedIn('tamttt'))).toBe('NOT_YOURS');
    expect(await sittings.past(sitting, signedIn(COUNCIL[3]))).toMatchObject({ chain: { intact: true } });
    // a nomination's or a round's chain has readers of its own
    expect(await sittings.past(nominations[0]!, signedIn(COUNCIL[3]))).toBeNull();
    expect(await sittings.past(round, signedIn(COUNCIL[3]))).toBeNull();
    expect(await rounds.past(nominations[0]!, signedIn('duytk'))).toBeNull();
    expect(await rounds.past(sitting, signedIn(CHIEF))).toBeNull();
  });
});
