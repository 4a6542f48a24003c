import type { Outcome } from '../../src/road/command.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { type Department, idOf, openDepartment, who } from '../support/department.js';
import { CONNECTIONS, Lanes, LONG_ENOUGH_MS, RETURNED, ROUNDS, takingTurns } from '../support/lanes.js';
import { codes, insistWhole } from '../support/record.js';
import {
  acknowledged,
  ANH,
  command,
  deputyOf,
  freshKey,
  headOf,
  LETTER,
  nominatorOf,
} from '../support/walk.js';

let department: Department;
let lanes: Lanes;

beforeAll(async () => {
  department = await openDepartment('races', CONNECTIONS);
  lanes = await Lanes.draw(department, 4);
});
afterEach(() => insistWhole(department));
afterAll(async () => department?.close());

type Order = Parameters<typeof command>[3];

const act = (id: string, by: string, order: Order, over = {}): Promise<Outcome> =>
  department.road.act(command('nomination', id, by, order, over));

const nameOf = (email: string): string =>
  PEOPLE.find((person) => idOf(person.email) === idOf(email))?.name ?? email;

test(
  'the head endorses while his deputy returns: one wins, the other is told who did what',
  async () => {
    const won = { ENDORSE: 0, RETURN: 0 };
    await lanes.race(async ([name = ANH], round) => {
      if (round === 0) await lanes.walk.unitReview(name);
      const { id, version } = await lanes.backToHead(name);
      const rivals = [
        { by: headOf(name), order: { type: 'ENDORSE' } },
        { by: deputyOf(name), order: RETURNED },
      ] as const;
      const [endorse, sendBack] = rivals.map(
        ({ by, order }) =>
          () =>
            act(id, by, order, { version }),
      );
      const outcomes = await takingTurns(department, round, endorse!, sendBack!);
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
    await lanes.inEach(([name = ANH]) => lanes.withdraw(name));
  },
  LONG_ENOUGH_MS,
);

test(
  'the last place in a unit’s list, endorsed for two names at once: never three are registered',
  async () => {
    await lanes.inEach(async ([name = ANH]) => void (await lanes.walk.officeReview(name)));
    await lanes.race(async (names) => {
      const two = names.slice(1, 3);
      const ids = [];
      for (const name of two) ids.push((await lanes.walk.unitReview(name)).id);
      const by = [headOf(two[0]!), deputyOf(two[0]!)];
      const outcomes = await Promise.all(ids.map((id, index) => act(id, by[index]!, { type: 'ENDORSE' })));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const refused = outcomes.find(({ ok }) => !ok)!;
      expect(refused).toMatchObject({ code: 'REFUSED' });
      expect(codes(refused)).toEqual(['UNIT_QUOTA_FULL']);
      for (const name of two) await lanes.withdraw(name);
    });
    // at no moment of any chain: what every endorsement saw of the others
    const seen = await department.rows<{ others: string }>(
      `select distinct value::jsonb ->> 'others' as others from history_private p join history_event e using (subject_id, seq)
        where e.type = 'ENDORSE' and p.field = 'facts' order by others`,
    );
    expect(seen).toEqual([{ others: '0' }, { others: '1' }]);
    await lanes.inEach(([name = ANH]) => lanes.withdraw(name));
  },
  LONG_ENOUGH_MS,
);

test(
  'the same command twice at once is carried out once, with one answer',
  async () => {
    await lanes.race(async ([name = ANH], round) => {
      if (round === 0) await lanes.walk.unitReview(name);
      const { id, version } = await lanes.backToHead(name);
      const endorse = { key: freshKey(), ...(round % 2 === 0 && { version }) };
      const [one, other] = await Promise.all([
        act(id, headOf(name), { type: 'ENDORSE' }, endorse),
        act(id, headOf(name), { type: 'ENDORSE' }, endorse),
      ]);
      expect(acknowledged(one)).toEqual(acknowledged(other));
      expect([one, other].filter((outcome) => outcome.ok && outcome.again)).toHaveLength(1);
    });
    await lanes.inEach(([name = ANH]) => lanes.withdraw(name));
  },
  LONG_ENOUGH_MS,
);

test(
  'a name is put down by two at once, while the province’s date moves: it stands in the list once',
  async () => {
    let day = 0;
    await lanes.race(async (names) => {
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
      const [filed, refused] = one.ok ? [one, other] : [other, one];
      expect(codes(refused)).toEqual(['NOMINEE_STANDS_ALREADY']);
      expect(filed).toMatchObject({ ok: true });
      await lanes.withdraw(name);
    });
  },
  LONG_ENOUGH_MS,
);
