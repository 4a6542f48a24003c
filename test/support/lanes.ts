import { type Department, idOf } from './department.js';
import { addStaff } from './newcomers.js';
import { ANH, CHIEF, CLERK, headOf, type Name, nominatorOf, UNITS, Walk } from './walk.js';

/** Enough for eight units with two rivals each. */
export const CONNECTIONS = 16;
/** A slice of the two hundred that `ROUNDS=200 npm test -- test/api/races` runs; all lanes divide it. */
export const ROUNDS = Number(process.env['ROUNDS'] ?? 32);
export const LONG_ENOUGH_MS = 120_000;

export const RETURNED = { type: 'RETURN', reason: 'Bổ sung số liệu' } as const;

/**
 * Both at once, by turns the one and the other some round trips ahead: by its place in the line one of them would
 * win every time.
 */
export async function takingTurns<One, Other>(
  { rows }: Department,
  turn: number,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<[One, Other]> {
  const after = async <T>(trips: number, work: () => Promise<T>): Promise<T> => {
    for (let trip = 0; trip < trips; trip++) await rows('select 1');
    return work();
  };
  return Promise.all([after(2 * (turn % 4), one), after(2 * ((turn + 2) % 4), other)]);
}

/** One unit's people, racing beside those of the other seven. */
export interface Lane {
  readonly unit: string;
  readonly names: readonly Name[];
}

/** Races are run in every unit at once: two rivals each, so that all connections are busy. */
export class Lanes {
  private constructor(
    readonly department: Department,
    readonly walk: Walk,
    private readonly lanes: readonly Lane[],
  ) {}

  static async draw(department: Department, names: number, titles = 4): Promise<Lanes> {
    const lanes: Lane[] = [];
    for (const unit of UNITS) lanes.push({ unit, names: await addStaff(department, unit, names, titles) });
    return new Lanes(department, new Walk(department), lanes);
  }

  async inEach(work: (names: readonly Name[], unit: string) => Promise<void>): Promise<void> {
    await Promise.all(this.lanes.map(({ names, unit }) => work(names, unit)));
  }

  /** All rounds, shared out among the units. */
  async race(work: (names: readonly Name[], round: number) => Promise<void>): Promise<void> {
    await this.inEach(async (names) => {
      for (let round = 0; round < ROUNDS / this.lanes.length; round++) await work(names, round);
    });
  }

  /** The nomination of this name that has not been withdrawn. */
  async standing({ person }: Name = ANH): Promise<{ id: string; state: string; version: number }> {
    const [row] = await this.department.rows<{ id: string; state: string; version: number }>(
      `select id, state[1] as state, version from nomination where person_id = $1 and not state && array['withdrawn']`,
      [idOf(person ?? '')],
    );
    if (!row) throw new Error(`${person} has been withdrawn`);
    return row;
  }

  /** Wherever a race has left it: in the unit's own hands again. */
  async backToUnit(name: Name): Promise<string> {
    const { id, state } = await this.standing(name);
    const by = { unitReview: headOf(name), officeReview: CLERK, compiled: CHIEF }[state];
    if (by !== undefined) await this.walk.order('nomination', id, by, RETURNED);
    return id;
  }

  /** Wherever a race has left it: on the head's desk again. */
  async backToHead(name: Name): Promise<{ id: string; version: number }> {
    const { state } = await this.standing(name);
    if (state !== 'unitReview') {
      const id = await this.backToUnit(name);
      await this.walk.order('nomination', id, nominatorOf(name), { type: 'SUBMIT' });
    }
    return this.standing(name);
  }

  async withdraw(name: Name): Promise<void> {
    const { id } = await this.standing(name);
    await this.walk.order('nomination', id, headOf(name), { type: 'WITHDRAW', reason: 'Rút để đề xuất lại' });
  }
}
