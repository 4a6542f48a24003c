import { type Killed, type Point, POINTS, Soak } from './soak.js';

const points: readonly Point[] = [...POINTS, 'anywhere'];

const print = (...cells: (string | number)[]): void => {
  const [first = '', ...rest] = cells.map(String);
  process.stdout.write(`${first.padEnd(18)}${rest.map((cell) => cell.padStart(14)).join('')}\n`);
};

const sum = (rows: readonly Killed[], of: (row: Killed) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

function printTable(rows: readonly Killed[]): void {
  print('killed', 'times', 'acknowledged', 'unanswered', 'of them done', 'faults');
  for (const point of points) {
    const mine = rows.filter((row) => row.point === point);
    print(
      point,
      mine.length,
      sum(mine, ({ acknowledged }) => acknowledged),
      sum(mine, ({ unknown }) => unknown),
      sum(mine, ({ foundDone }) => foundDone),
      sum(mine, ({ faults }) => faults.length),
    );
  }
}

/** The program is killed that often; nothing acknowledged is lost, nothing done twice. Returned: how much is wrong. */
export async function killed(kills: number, seed: number): Promise<number> {
  const begun = performance.now();
  const soak = new Soak(seed);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void soak.clearAway().finally(() => process.exit(1)));
  }
  const rows: Killed[] = [];
  try {
    for (let index = 0; index < kills; index++) {
      const row = await soak.kill(points[index % points.length] ?? 'anywhere');
      rows.push(row);
      for (const fault of row.faults) process.stdout.write(`kill ${index + 1}, ${row.point}: ${fault}\n`);
    }
    const { faults, notices, mails } = await soak.rest();
    for (const fault of faults) process.stdout.write(`at rest: ${fault}\n`);
    printTable(rows);
    const wrong = sum(rows, (row) => row.faults.length) + faults.length + Math.abs(notices - mails);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    process.stdout.write(
      `${kills} kills, seed ${seed}: ${soak.orders.length} orders sent, ${notices} notices, ${mails} mails, ${wrong} wrong; ${seconds} s\n`,
    );
    return wrong;
  } finally {
    await soak.clearAway();
  }
}
