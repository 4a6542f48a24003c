import type { Outcome } from '../../src/road/command.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { type Department, idOf, openDepartment, signedIn, who } from '../support/department.js';
import { addStaff } from '../support/newcomers.js';
import { codes, faultsOf } from '../support/record.js';
import {
  acknowledged,
  ANH,
  CHAIR,
  CHIEF,
  CLERK,
  command,
  COUNCIL,
  deputyOf,
  freshKey,
  headOf,
  LETTER,
  type Name,
  nominatorOf,
  SECRETARY,
  UNITS,
  Walk,
} from '../support/walk.js';

const CONNECTIONS = 16;
const ROUNDS = 200;
const LONG_ENOUGH_MS = 120_000;

let department: Department;
let walk: Walk;
/** Eight at a time, one in each unit, so that with two rivals each sixteen connections are busy. */
let lanes: { unit: string; names: Name[] }[];

beforeAll(async () => {
  department = await openDepartment('races', CONNECTIONS);
  walk = new Walk(department);
  lanes = [];
  for (const unit of UNITS) lanes.push({ unit, names: await addStaff(department, unit, 4) });
});
afterEach(async () => {
  expect(await faultsOf(department)).toEqual([]);
});
afterAll(async () => department?.close());

type Order = Parameters<typeof command>[3];

const act = (id: string, by: string, order: Order, over = {}): Promise<Outcome> =>
  department.road.act(command('nomination', id, by, order, over));

const inEachLane = async (work: (names: readonly Name[], round: number) => Promise<void>): Promise<void> => {
  await Promise.all(
    lanes.map(async ({ names }) => {
      for (let round = 0; round < ROUNDS / lanes.length; round++) await work(names, round);
    }),
  );
};

const nameOf = (email: string): string =>
  PEOPLE.find((person) => idOf(person.email) === idOf(email))?.name ?? email;

const returned = { type: 'RETURN', reason: 'Bổ sung số liệu' } as const;

/** Wherever the race has left it, back to the head's desk. */
async function backToHead(name: Name, id: string): Promise<number> {
  const [row] = await department.rows<{ state: string[] }>('select state from nomination where id = $1', [
    id,
  ]);
  if (row?.state[0] === 'compiled') await walk.order('nomination', id, CHIEF, returned);
  if (row?.state[0] === 'officeReview') await walk.order('nomination', id, CLERK, returned);
  if (row?.state[0] !== 'unitReview')
    await walk.order('nomination', id, nominatorOf(name), { type: 'SUBMIT' });
  const [now] = await department.rows<{ version: number }>('select version from nomination where id = $1', [
    id,
  ]);
  return now?.version ?? 0;
}

const withdraw = (name: Name, id: string): Promise<unknown> =>
  walk.order('nomination', id, headOf(name), { type: 'WITHDRAW', reason: 'Rút để đề xuất lại' });

test(
  'the head endorses while his deputy returns: one wins, the other is told who did what',
  async () => {
    const won = { ENDORSE: 0, RETURN: 0 };
    await inEachLane(async ([name = ANH], round) => {
      if (round === 0) await walk.unitReview(name);
      const id = await standing(name);
      const version = await backToHead(name, id);
      const rivals = [
        { by: headOf(name), order: { type: 'ENDORSE' } },
        { by: deputyOf(name), order: returned },
      ] as const;
      const outcomes = await Promise.all(rivals.map(({ by, order }) => act(id, by, order, { version })));
      const first = outcomes.findIndex(({ ok }) => ok);
      const winner = rivals[first]!;
      won[winner.order.type] += 1;
      expect(outcomes[1 - first]).toMatchObject({
        ok: false,
        code: 'CHANGED_MEANWHILE',
        findings: [{ params: { version: version + 1, order: winner.order.type, by: nameOf(winner.by) } }],
      });
    });
    expect(won.ENDORSE + won.RETURN).toBe(ROUNDS);
    // a race that always ends the same way is none
    expect(Math.min(won.ENDORSE, won.RETURN)).toBeGreaterThan(0);
    await Promise.all(lanes.map(async ({ names: [name = ANH] }) => withdraw(name, await standing(name))));
  },
  LONG_ENOUGH_MS,
);

test(
  'the last place in a unit’s list, endorsed for two names at once: never three are registered',
  async () => {
    for (const {
      names: [name = ANH],
    } of lanes)
      await walk.officeReview(name);
    await inEachLane(async (names) => {
      const two = names.slice(1, 3);
      const ids = [];
      for (const name of two) ids.push((await walk.unitReview(name)).id);
      const by = [headOf(two[0]!), deputyOf(two[0]!)];
      const outcomes = await Promise.all(ids.map((id, index) => act(id, by[index]!, { type: 'ENDORSE' })));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const refused = outcomes.find(({ ok }) => !ok)!;
      expect(refused).toMatchObject({ code: 'REFUSED' });
      expect(codes(refused)).toEqual(['UNIT_QUOTA_FULL']);
      for (const [index, id] of ids.entries()) await withdraw(two[index]!, id);
    });
    // at no moment of any chain: what every endorsement saw of the others
    const seen = await department.rows<{ others: string }>(
      `select distinct value::jsonb ->> 'others' as others from history_private p join history_event e using (subject_id, seq)
        where e.type = 'ENDORSE' and p.field = 'facts' order by others`,
    );
    expect(seen).toEqual([{ others: '0' }, { others: '1' }]);
    await Promise.all(lanes.map(async ({ names: [name = ANH] }) => withdraw(name, await standing(name))));
  },
  LONG_ENOUGH_MS,
);

test(
  'the same command twice at once is carried out once, with one answer',
  async () => {
    await inEachLane(async ([name = ANH], round) => {
      if (round === 0) await walk.unitReview(name);
      const id = await standing(name);
      const version = await backToHead(name, id);
      const endorse = { key: freshKey(), ...(round % 2 === 0 && { version }) };
      const [one, other] = await Promise.all([
        act(id, headOf(name), { type: 'ENDORSE' }, endorse),
        act(id, headOf(name), { type: 'ENDORSE' }, endorse),
      ]);
      expect(acknowledged(one!)).toEqual(acknowledged(other!));
      expect([one, other].map((outcome) => outcome?.ok && outcome.again).toSorted()).toEqual([false, true]);
    });
    await Promise.all(lanes.map(async ({ names: [name = ANH] }) => withdraw(name, await standing(name))));
  },
  LONG_ENOUGH_MS,
);

test(
  'a name is put down by two at once, while the province’s date moves: it stands in the list once',
  async () => {
    let day = 0;
    await inEachLane(async (names) => {
      const name = names[3]!;
      const file = () =>
        department.filing.file(
          { round: department.round, kind: 'individual', nominee: idOf(name.person ?? '') },
          freshKey(),
          who(nominatorOf(name)),
        );
      day += 1;
      const until = new Date(Date.UTC(2021, 3, 1 + day)).toISOString().slice(0, 10);
      const order = { type: 'EXTEND_PROVINCE', until, reason: 'Tỉnh đồng ý lùi', agreement: LETTER } as const;
      const [one, other] = await Promise.all([
        file(),
        file(),
        department.road.act(command('round', department.round, 'khoitm', order)),
      ]);
      const [filed, refused] = one!.ok ? [one!, other!] : [other!, one!];
      expect(codes(refused)).toEqual(['NOMINEE_STANDS_ALREADY']);
      await withdraw(name, acknowledged(filed).id);
    });
  },
  LONG_ENOUGH_MS,
);

async function standing({ person }: Name): Promise<string> {
  const [row] = await department.rows<{ id: string }>(
    `select id from nomination where person_id = $1 and not state && array['withdrawn']`,
    [idOf(person ?? '')],
  );
  return row?.id ?? '';
}

export { CHAIR, COUNCIL, SECRETARY, signedIn };
