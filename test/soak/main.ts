import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { historyIn } from '../support/tampering/histories.js';
import { killLogKeepers } from './kill-log-keepers.js';
import { killed } from './kills.js';
import { bombed, type Fuzzing, fuzzed, tampered } from './verifier.js';

const SEED = 20210315;
const KILLS = 100;
const LOG_KILLS = 200;
const BUNDLES = 100_000;
/** Of each kind, in the histories given by `--bundle`. */
const PLACES = 50;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

function printed(what: string, { exits, faults, slowestMs, memoryMiB }: Fuzzing): number {
  for (const fault of faults) tell(fault);
  const counted = [...exits].toSorted(([one], [other]) => one - other);
  tell(
    `${what}: ${counted.map(([exit, many]) => `${many} × exit ${exit}`).join(', ')}; ${faults.length} faults; ` +
      `slowest ${slowestMs.toFixed(0)} ms, ${memoryMiB.toFixed(0)} MiB at most`,
  );
  return faults.length;
}

/** Broken bundles, bombs, and tampering with the bundles given: how much of it the verifier does not take as it must. */
async function broken(many: number, seed: number, files: readonly string[]): Promise<number> {
  const begun = performance.now();
  const real = files.map((file) => historyIn(file, readFileSync(file)));
  const misses = await tampered(real, PLACES, seed);
  for (const miss of misses) tell(miss);
  const faults = printed(`${many} broken bundles, seed ${seed}`, await fuzzed(many, seed, real, tell));
  const bombs = printed('bombs', bombed(tell));
  tell(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return misses.length + bombs + faults;
}

/** `npm run soak -- [--only kills|log|verifier] [HOW MANY] [SEED] [--bundle FILE]...` */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, bundle: { type: 'string', multiple: true } },
  });
  const { only, bundle = [] } = values;
  if (only !== undefined && !['kills', 'log', 'verifier'].includes(only))
    throw new Error(`--only ${only}: kills, log or verifier`);
  const [many, seed = SEED] = positionals.map(Number);
  const ofThis = only === undefined ? undefined : many;
  const wanted = (what: string): boolean => only === undefined || only === what;
  const lost = wanted('kills') ? await killed(many ?? KILLS, seed) : 0;
  const torn = wanted('log') ? await killLogKeepers(ofThis ?? LOG_KILLS, seed) : 0;
  const passed = wanted('verifier') ? await broken(ofThis ?? BUNDLES, seed, bundle) : 0;
  return lost + torn + passed;
}

process.exitCode = (await main()) === 0 ? 0 : 1;
