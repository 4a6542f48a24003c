import type { SittingContext } from '../../workflows/index.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { CONNECTIONS, LONG_ENOUGH_MS, ROUNDS } from '../support/lanes.js';
import { closeWhole, codes } from '../support/record.js';
import { ANH, CHAIR, command, COUNCIL, freshKey, HAN, INDUSTRY, LINH, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;
let nominations: string[];

beforeAll(async () => {
  department = await openDepartment('races_of_ballots', CONNECTIONS);
  walk = new Walk(department);
  ({ nominations } = await walk.sitting(ANH, INDUSTRY, LINH, HAN));
});
afterAll(() => closeWhole(department));

/** The same list before a sitting of its own, as if the Council met anew. */
async function anotherSitting(): Promise<string> {
  const sitting = await walk.convened();
  await department.rows(
    `update nomination set context = jsonb_set(context, '{sitting}', to_jsonb($1::text))`,
    [sitting],
  );
  await walk.voting(sitting);
  return sitting;
}

const cast = (sitting: string, member: string, marks: readonly string[], key = freshKey()) =>
  department.road.act({ ...command('sitting', sitting, member, { type: 'CAST_BALLOT', marks }), key });

const contextOf = async (sitting: string): Promise<SittingContext> => {
  const [row] = await department.rows<{ context: SittingContext }>(
    'select context from sitting where id = $1',
    [sitting],
  );
  return row!.context;
};

test(
  'nine members vote at once, one presses twice and one tries a second ballot: nine ballots, each counted once',
  async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const sitting = await anotherSitting();
      const marksOf = (index: number): string[] => [nominations[index % 4]!];
      const pressed = freshKey();
      const outcomes = await Promise.all([
        ...COUNCIL.map((member, index) =>
          cast(sitting, member, marksOf(index), index === 1 ? pressed : freshKey()),
        ),
        cast(sitting, COUNCIL[1], marksOf(1), pressed),
        cast(sitting, COUNCIL[2], [nominations[3]!]),
      ]);
      const refused = outcomes.filter(({ ok }) => !ok);
      expect(refused.map(codes)).toEqual([['CAST_ALREADY']]);
      expect(outcomes.filter((outcome) => outcome.ok && outcome.again)).toHaveLength(1);

      expect((await contextOf(sitting)).cast.toSorted()).toEqual(COUNCIL.map(idOf).toSorted());
      const ballots = await department.rows('select from ballot where sitting_id = $1', [sitting]);
      expect(ballots).toHaveLength(COUNCIL.length);

      await walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
      const [result] = (await contextOf(sitting)).results;
      expect(result?.ballots).toBe(COUNCIL.length);
      const votes = result?.counts.map((count) => count.votes) ?? [];
      expect(votes.reduce((sum, one) => sum + one, 0)).toBe(COUNCIL.length);
    }
  },
  LONG_ENOUGH_MS,
);

test('the voting is closed while members still vote: whoever is in the count is in the ballots', async () => {
  for (let round = 0; round < ROUNDS / 4; round++) {
    const sitting = await anotherSitting();
    await cast(sitting, CHAIR, []);
    const close = department.road.act(command('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' }));
    const outcomes = await Promise.all(COUNCIL.slice(1).map((member) => cast(sitting, member, nominations)));
    expect(await close).toMatchObject({ ok: true });
    const inTime = outcomes.filter(({ ok }) => ok).length;
    const [result] = (await contextOf(sitting)).results;
    expect(result?.ballots).toBe(1 + inTime);
    for (const late of outcomes.filter(({ ok }) => !ok)) expect(codes(late)).toEqual(['NOT_FROM_THIS_STATE']);
    expect(await department.rows('select from ballot where sitting_id = $1', [sitting])).toHaveLength(
      1 + inTime,
    );
  }
});
