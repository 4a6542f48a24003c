import { Database } from '../../src/database/database.js';
import { Road } from '../../src/road/road.js';
import type { Bench } from '../department/bench.js';
import { asPerson } from '../department/nominations.js';
import { overhear } from './overheard.js';
import type { Orders } from './script.js';
import { STANDING, type Standing, stepOf, type Work } from './work.js';

async function next(bench: Bench, work: Work, id: string, turn: number): Promise<Orders[number]> {
  const database = bench.program.get(Database);
  const [one] = await database.run<Standing>(STANDING, [[id]]);
  const step = one && stepOf(work, one, turn);
  if (!step) throw new Error(`${id} waits for no order`);
  const { order, by } = step;
  const { version } = one;
  const command = { life: 'nomination', id, order, version, key: `overheard ${work} ${turn}` } as const;
  const road = bench.program.get(Road);
  const sent = await overhear(database, () => road.act({ ...command, who: asPerson(one[by]) }));
  const write = sent.find(({ statement }) => statement.name.startsWith('write-'));
  if (!write) throw new Error(`${order.type} wrote nothing`);
  return [write, by];
}

/** One nomination's next orders of this work, carried out; what the program sent for each is kept. */
export async function overheardOrders(
  bench: Bench,
  work: Work,
  id: string,
  howMany: number,
): Promise<Orders> {
  const orders: Orders[number][] = [];
  for (let turn = 0; turn < howMany; turn++) orders.push(await next(bench, work, id, turn));
  return orders;
}
