import type { SignedIn } from '../../src/access/signed-in.js';
import { Substituting } from '../../src/substitutions/substituting.js';
import { Substitutions } from '../../src/substitutions/substitutions.js';
import { PeopleLog } from '../../src/people/people-log.js';
import { Words } from '../../src/notices/words.js';
import { inProcess, type InProcess } from '../support/in-process.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { CONNECTIONS, Lanes, LONG_ENOUGH_MS, ROUNDS, takingTurns } from '../support/lanes.js';
import { codes, insistWhole } from '../support/record.js';
import { ANH, command, freshKey, headOf, type Name } from '../support/walk.js';

let department: Department;
let lanes: Lanes;
let services: InProcess;
let substituting: Substituting;

beforeAll(async () => {
  department = await openDepartment('races_of_substitutions', CONNECTIONS);
  lanes = await Lanes.draw(department, 2);
  services = await inProcess(department.url, CONNECTIONS, [Substituting, Substitutions, PeopleLog, Words]);
  substituting = services.app.get(Substituting);
});
afterEach(() => insistWhole(department));
afterAll(async () => {
  await services?.close();
  await department?.close();
});

const made = async (principal: string, substitute: string): Promise<string> => {
  const outcome = await substituting.make(
    {
      principal: idOf(principal),
      substitute: idOf(substitute),
      actions: ['ENDORSE'],
      from: '2021-03-15',
      until: '2021-03-31',
      reason: 'Đi công tác',
      paper: null,
    },
    freshKey(),
    signedIn(principal),
  );
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.findings)}`);
  return outcome.id;
};

test(
  `acting in somebody’s place raced against its end, ${ROUNDS} rounds: in the chain before the end and naming both, or refused`,
  async () => {
    const won = { act: 0, end: 0 };
    await lanes.race(async (names, round) => {
      const [name, other] = names as [Name, Name];
      const head = headOf(name);
      if (round === 0) await lanes.walk.unitReview(name);
      const { id, version } = await lanes.backToHead(name);
      const substitute = other.person ?? '';
      const substitution = await made(head, substitute);
      const me: SignedIn = signedIn(round % 2 === 0 ? head : substitute);
      const [acted, ended] = await takingTurns(
        department,
        round,
        () => department.road.act(command('nomination', id, substitute, { type: 'ENDORSE' }, { version })),
        () => substituting.end(substitution, null, freshKey(), me),
      );
      expect(ended).toMatchObject({ ok: true });
      if (acted.ok) {
        won.act += 1;
        const [event] = await department.rows<{ actor: object }>(
          `select body::jsonb -> 'actor' as actor from history_event where hash = $1`,
          [acted.answer.event.hash],
        );
        expect(event?.actor).toMatchObject({ person: idOf(substitute), as: 'TUQ.', for: idOf(head) });
      } else {
        won.end += 1;
        expect(codes(acted)).toEqual(['ROLE_MISSING']);
      }
      // after the end is acknowledged nothing is done by it any more
      const { id: again, version: now } = await lanes.backToHead(name);
      const late = await department.road.act(
        command('nomination', again, substitute, { type: 'ENDORSE' }, { version: now }),
      );
      expect(late).toMatchObject({ ok: false });
      expect(codes(late)).toEqual(['ROLE_MISSING']);
    });
    expect(won.act + won.end).toBe(ROUNDS);
    // a race that always ends the same way is none
    expect(Math.min(won.act, won.end)).toBeGreaterThan(0);
    // of every act the substitution had not ended when it was written down
    const after = await department.rows(
      `select e.seq from history_event e join substitution s
          on s.substitute_id::text = e.actor and s.principal_id::text = e.body::jsonb #>> '{actor,for}'
        where e.type = 'ENDORSE' group by e.subject_id, e.seq, e.at having bool_and(s.ended_at < e.at)`,
    );
    expect(after).toEqual([]);
  },
  LONG_ENOUGH_MS,
);

test(
  'two end it at once: it ends once, and whoever comes second learns that it is over',
  async () => {
    await lanes.inEach(async ([name = ANH, other]) => {
      const head = headOf(name);
      const substitute = other?.person ?? '';
      const substitution = await made(head, substitute);
      const outcomes = await Promise.all(
        [head, substitute].map((who) => substituting.end(substitution, null, freshKey(), signedIn(who))),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.flatMap((one) => (one.ok ? [] : one.findings.map(({ code }) => code)))).toEqual([
        'SUBSTITUTION_OVER',
      ]);
    });
  },
  LONG_ENOUGH_MS,
);
