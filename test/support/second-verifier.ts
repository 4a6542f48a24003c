import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Count, Given, Verdict, Wrong } from '../../verifier/verdict.mjs';

type SecondWrong = Pick<Wrong, 'kind' | 'place'>;

/** What test/verifier/verify.py says of a bundle: the same as the first verifier, without its words and its replay. */
export interface SecondVerdict {
  readonly exit: Verdict['exit'];
  readonly wrong: SecondWrong | null;
  readonly inside: SecondWrong | null;
  readonly report:
    | (Omit<Count, 'decided' | 'undecided'> & { readonly size: number; readonly root: string | null })
    | null;
}

type Outside = Pick<Given, 'anchors' | 'keys'>;

/** A bundle with what is held outside for it alone. */
export interface Asked extends Outside {
  readonly zip: Uint8Array;
}

export const VERIFY_PY = path.resolve('test/verifier/verify.py');

const NEEDED =
  'the second verifier needs python3 (3.9 or later, nothing else): install it, on Debian "apt-get install python3"';

/** Python 3 with a program of test/verifier; nothing compiled is left beside it. */
export async function python(...args: readonly string[]): Promise<ChildProcessWithoutNullStreams> {
  const started = spawn('python3', ['-B', ...args]);
  // a process that has ended takes nothing in: that is told by what it has not answered
  started.stdin.on('error', () => {});
  try {
    await once(started, 'spawn');
  } catch (error) {
    throw new Error(NEEDED, { cause: error });
  }
  return started;
}

/**
 * The verdicts of the second verifier on so many bundles, in their order, by one process: to start one for each would
 * take longer than what it does. `given`: what is held outside for all that do not say so themselves.
 */
export async function secondVerdicts(
  bundles: Iterable<Uint8Array | Asked>,
  given: Outside = {},
): Promise<SecondVerdict[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'second-verifier-'));
  const bundle = path.join(folder, 'bundle.zip');
  const started = await python(VERIFY_PY, '--batch');
  const ended = once(started, 'close');
  const complaints: string[] = [];
  started.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const answers = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  const found: SecondVerdict[] = [];
  try {
    for (const one of bundles) {
      const { zip, anchors = [], keys = [] } = { ...given, ...('zip' in one ? one : { zip: one }) };
      await writeFile(bundle, zip);
      started.stdin.write(`${JSON.stringify({ bundle, anchors, keys })}\n`);
      const { value, done } = await answers.next();
      if (done) {
        await ended;
        throw new Error(`the second verifier broke off at bundle ${found.length}: ${complaints.join('')}`);
      }
      found.push(JSON.parse(value) as SecondVerdict);
    }
  } finally {
    started.stdin.end();
    await ended;
    await rm(folder, { recursive: true });
  }
  return found;
}
