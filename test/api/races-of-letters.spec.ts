import type { Outcome } from '../../src/road/command.js';
import { type Department, openDepartment, signedIn } from '../support/department.js';
import { CONNECTIONS, LONG_ENOUGH_MS, takingTurns } from '../support/lanes.js';
import { closeWhole, codes } from '../support/record.js';
import { ANH, CLERK, command, freshKey, HAN, INDUSTRY, LETTER, LINH, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;
let nominations: string[];

beforeAll(async () => {
  department = await openDepartment('races_of_letters', CONNECTIONS);
  walk = new Walk(department);
  nominations = await walk.selected(ANH, INDUSTRY, LINH, HAN);
});
afterAll(() => closeWhole(department));

const TURNS = 40;

/** The letter that went out in the end. */
let signed: { seen: Record<string, number>; key: string };

const seenNow = async (): Promise<Record<string, number>> => {
  const rows = await department.rows<{ id: string; version: number }>('select id, version from nomination');
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
};

const forward = (seen: Record<string, number>, key: string): Promise<Outcome> =>
  department.rounds.act(
    department.round,
    { type: 'FORWARD', nominations, letter: LETTER },
    null,
    key,
    signedIn('khoitm'),
    'page',
    seen,
  );

const correct = (id: string, turn: number): Promise<Outcome> =>
  department.road.act(
    command('nomination', id, CLERK, {
      type: 'CORRECT',
      field: 'post',
      to: `Chuyên viên, lần ${turn}`,
      reason: 'Ghi thiếu',
    }),
  );

const events = async (type: string, life: string): Promise<number> => {
  const rows = await department.rows('select from history_event where type = $1 and life = $2', [type, life]);
  return rows.length;
};

test(
  'a name is corrected while its letter is signed: whoever signs has seen what goes out, or nothing does',
  async () => {
    const came = { letter: 0, heldBack: 0 };
    for (let turn = 0; turn < TURNS && came.letter === 0; turn++) {
      const seen = await seenNow();
      const key = freshKey();
      const id = nominations[turn % nominations.length]!;
      const before = await events('CORRECT', 'nomination');
      const [corrected, sent] = await takingTurns(
        department,
        turn,
        () => correct(id, turn),
        () => forward(seen, key),
      );
      if (sent.ok) {
        came.letter += 1;
        signed = { seen, key };
        // the correction came after the letter, if it came at all: the letter shows what was seen
        const [row] = await department.rows<{ forwarded: number; corrected: number | null }>(
          `select (select seq from history_event where subject_id = $1 and type = 'FORWARD') as forwarded,
                  (select max(seq) from history_event where subject_id = $1 and type = 'CORRECT') as corrected`,
          [id],
        );
        if (corrected.ok) expect(row!.corrected).toBeGreaterThan(row!.forwarded);
      } else {
        came.heldBack += 1;
        expect(codes(sent)).toEqual(['CHANGED_MEANWHILE']);
        expect(await events('CORRECT', 'nomination')).toBe(before + 1);
        expect(await events('FORWARD', 'nomination')).toBe(0);
        expect(await events('FORWARD', 'round')).toBe(0);
      }
    }
    if (came.letter === 0) {
      signed = { seen: await seenNow(), key: freshKey() };
      expect(await forward(signed.seen, signed.key)).toMatchObject({ ok: true });
    }
    expect(await events('FORWARD', 'nomination')).toBe(nominations.length);
  },
  LONG_ENOUGH_MS,
);

test('pressed five times it is one letter; its key is not used for what was seen otherwise', async () => {
  const pressed = Array.from({ length: 5 }, () => forward(signed.seen, signed.key));
  for (const outcome of await Promise.all(pressed)) expect(outcome).toMatchObject({ ok: true, again: true });
  const otherwise = await forward({ ...signed.seen, [nominations[0]!]: 1 }, signed.key);
  expect(otherwise).toMatchObject({ ok: false, code: 'KEY_USED_OTHERWISE' });
  expect(await events('FORWARD', 'round')).toBe(1);
});
