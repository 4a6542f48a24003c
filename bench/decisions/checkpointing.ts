import { Database } from '../../src/database/database.js';
import type { Bench } from '../department/bench.js';
import { ORGANISATION_ID, prepareRound, type PreparedRound } from '../department/nominations.js';
import { median, type Section } from '../figures.js';
import { startClient, together } from './processes.js';
import { CLIENTS_MAX, listsOf } from './side-by-side.js';
import { startSigner } from './signer.js';
import type { Done } from './work.js';

const LEAST = 0.9;
const FULL = { pairs: 6, seconds: 4, warmUpSeconds: 8, rounds: 8 };
const QUICK: typeof FULL = { pairs: 2, seconds: 2, warmUpSeconds: 2, rounds: 2 };

const UNSIGNED = {
  name: 'bench-unsigned',
  text: `
select (select count(*) from history_event) - coalesce(
  (select max(size) from checkpoint where organisation_id = $1), 0) as many`,
};

const rateOf = ({ decisions, seconds }: Done): number => decisions / seconds;

/** What keeping and signing the log costs those who decide: windows with and without it in turn, on the same names. */
export async function measureCheckpointing(bench: Bench, quick: boolean): Promise<Section> {
  const extent = quick ? QUICK : FULL;
  const rounds: PreparedRound[] = [];
  for (let count = 1; count <= extent.rounds; count++)
    rounds.push(await prepareRound(bench.program, `checkpoints ${count}`, 'unitReview'));
  const clients = listsOf(rounds, CLIENTS_MAX);
  const client = await startClient(bench.url);
  const signer = await startSigner(bench.url);
  const windows: { readonly off: number; readonly on: number }[] = [];
  const decide = async (seconds: number): Promise<number> =>
    rateOf(await together([client], { work: 'review', clients, seconds }));
  try {
    await decide(extent.warmUpSeconds);
    for (let pair = 0; pair < extent.pairs; pair++) {
      const off = await decide(extent.seconds);
      // what was left lying is not to be charged to those who come after
      await signer.catchUp();
      await signer.go();
      const on = await decide(extent.seconds);
      await signer.stop();
      windows.push({ off, on });
    }
    await signer.catchUp();
    const [left] = await bench.program.get(Database).run<{ many: number }>(UNSIGNED, [ORGANISATION_ID]);
    if (Number(left?.many) !== 0) throw new Error(`${left?.many} events are under no checkpoint`);
  } finally {
    await Promise.all([client.close(), signer.close()]);
  }
  const ratio = median(windows.map(({ on, off }) => on / off));
  const rate = (which: 'on' | 'off'): string => median(windows.map((one) => one[which])).toFixed(0);
  return {
    title: 'Checkpoints: decisions with the log kept and signed beside them, in a process of its own',
    figures: [
      {
        what: `decisions with checkpointing, ${CLIENTS_MAX} clients`,
        goal: `≥ ${LEAST} of without`,
        found: `${ratio.toFixed(2)} (${rate('on')}/s, without ${rate('off')}/s)`,
        reached: ratio >= LEAST,
      },
    ],
    details: [
      `${windows.length} pairs of windows of ${extent.seconds} s, signed every second instead of every minute: ` +
        windows.map(({ on, off }) => (on / off).toFixed(2)).join(', '),
    ],
  };
}
