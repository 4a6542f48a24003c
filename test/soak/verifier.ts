import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Given, Verdict } from '../../verifier/verdict.mjs';
import { seeded } from '../support/random-story.js';
import { actsOf, someHistories } from '../support/tampering/acts.js';
import { bombsOf } from '../support/tampering/bombs.js';
import { missed } from '../support/tampering/found.js';
import { Judge, mutantsOf } from '../support/tampering/fuzzing.js';
import { type History, honestHistory } from '../support/tampering/histories.js';
import { KINDS } from '../support/tampering/kinds.js';

const VERIFIER = path.resolve('dist/verifier/verify.mjs');
const SLOW_MS = 60_000;
const MEMORY_MIB_MAX = 1024;
/**
 * Told by the process itself when it ends: the most memory it ever had. Linux counts that for the program alone, and
 * what is asked otherwise for whoever started it too.
 */
const TELLS_MEMORY = `data:text/javascript,
  import { readFileSync } from 'node:fs';
  const most = () => {
    try {
      return /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1];
    } catch {
      return process.resourceUsage().maxRSS;
    }
  };
  process.on('exit', () => process.stderr.write('memory ' + most()));`;

type Tell = (line: string) => void;

interface Verifier {
  readonly verify: (
    source: { size: number; read: (from: number, to: number) => Promise<Uint8Array> },
    given: Given,
  ) => Promise<Verdict>;
}

/** What came of it. */
export interface Fuzzing {
  readonly exits: ReadonlyMap<number, number>;
  readonly faults: readonly string[];
  readonly slowestMs: number;
  readonly memoryMiB: number;
}

/** The verifier as it travels with a bundle, in this process. */
async function built(): Promise<(zip: Uint8Array, given?: Given) => Promise<Verdict>> {
  const { verify } = (await import(pathToFileURL(VERIFIER).href)) as Verifier;
  return (zip, given = {}) => {
    const read = (from: number, to: number): Promise<Uint8Array> => Promise.resolve(zip.slice(from, to));
    return verify({ size: zip.length, read }, { replay: false, ...given });
  };
}

/** Bundles broken at random, of honest histories and of those given: none passes that says something else. */
export async function fuzzed(
  many: number,
  seed: number,
  real: readonly History[],
  tell: Tell,
): Promise<Fuzzing> {
  const check = await built();
  const judge = new Judge();
  const exits = new Map<number, number>();
  const faults: string[] = [];
  let slowestMs = 0;
  // one in a hundred of a real one: they are large
  const histories = [...someHistories(real.length > 0 ? 99 * real.length : 99), ...real];
  for (const mutant of mutantsOf(histories, seed, many)) {
    const begun = performance.now();
    const verdict = await check(mutant.zip, { replay: mutant.turn % 500 === 0 });
    const ms = performance.now() - begun;
    slowestMs = Math.max(slowestMs, ms);
    const fault = ms > SLOW_MS ? `${ms.toFixed(0)} ms` : judge.faultOf(mutant, verdict);
    if (fault !== null) faults.push(`${mutant.turn}, ${mutant.history.name}, ${mutant.what}: ${fault}`);
    exits.set(verdict.exit, (exits.get(verdict.exit) ?? 0) + 1);
    if ((mutant.turn + 1) % 5000 === 0) tell(`${mutant.turn + 1} broken bundles, ${faults.length} faults`);
  }
  return { exits, faults, slowestMs, memoryMiB: process.resourceUsage().maxRSS / 1024 };
}

/** By the command, in a process of its own: its exit, and how much memory it took. */
function commanded(zip: Uint8Array): { exit: number | null; memoryMiB: number; ms: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'bomb-'));
  try {
    const file = path.join(folder, 'bundle.zip');
    writeFileSync(file, zip);
    const begun = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', encodeURI(TELLS_MEMORY), VERIFIER, file],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      },
    );
    const memoryMiB = Number(/memory (\d+)$/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
    return { exit: status, memoryMiB, ms: performance.now() - begun };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Little to send, much to unpack: each in a process of its own. */
export function bombed(tell: Tell): Fuzzing {
  const [whole, part] = [
    honestHistory(2, true),
    someHistories(40).find(({ bundle }) => bundle.manifest.scope.is !== 'all'),
  ];
  const exits = new Map<number, number>();
  const faults: string[] = [];
  let [slowestMs, memoryMiB] = [0, 0];
  for (const { what, zip, holds } of bombsOf(whole.bundle, (part ?? whole).bundle)) {
    const sent = zip();
    const found = commanded(sent);
    const told = `${what}: ${sent.length} bytes, exit ${found.exit}, ${found.memoryMiB.toFixed(0)} MiB, ${found.ms.toFixed(0)} ms`;
    tell(told);
    const asItMust = holds ? found.exit === 3 : found.exit === 1 || found.exit === 2;
    const calm = asItMust && found.memoryMiB < MEMORY_MIB_MAX && found.ms < SLOW_MS;
    if (!calm) faults.push(told);
    exits.set(found.exit ?? -1, (exits.get(found.exit ?? -1) ?? 0) + 1);
    [slowestMs, memoryMiB] = [Math.max(slowestMs, found.ms), Math.max(memoryMiB, found.memoryMiB)];
  }
  return { exits, faults, slowestMs, memoryMiB };
}

/** Each kind of tampering at so many places of the histories given: found, and named with its place. */
export async function tampered(real: readonly History[], places: number, seed: number): Promise<string[]> {
  const check = await built();
  const misses: string[] = [];
  const random = seeded(seed);
  for (const [name, kind] of Object.entries(KINDS)) {
    const fit = real.filter(
      ({ by, bundle }) => name !== 'a checkpoint forked' || by(bundle.manifest.size).length > 0,
    );
    if (fit.length === 0) continue;
    for (const act of actsOf(kind, fit, places, random(2 ** 31)))
      misses.push(...[await missed(act, check)].flatMap((miss) => miss ?? []));
  }
  return misses;
}
