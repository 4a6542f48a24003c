import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SetOff } from '../../src/sweep/set-off.js';

const PROGRAM = fileURLToPath(new URL('sweeping-program.mjs', import.meta.url));

type Said = { readonly ready: true } | { readonly given: readonly SetOff[] } | { readonly error: string };

/** A worker of a department that is a process of the machine, of which one can only ask that it sweeps. */
export interface Sweeping {
  readonly pid: number | undefined;
  sweep(): Promise<readonly SetOff[]>;
  end(): Promise<void>;
}

/** What it says next; whoever ends before he has said it is an error of the test. */
const next = async (child: ChildProcess): Promise<Said> => {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, 'exit', { signal }).then(([code]): never => {
    throw new Error(`a sweeping process ended with ${String(code)}`);
  });
  try {
    const [said] = await Promise.race([once(child, 'message', { signal }), ended]);
    return said as Said;
  } finally {
    ended.catch(() => {});
    heard.abort();
  }
};

export async function startSweeping(url: string, organisation: string): Promise<Sweeping> {
  // what this process runs with is the tests' own: the child is the built program on plain Node
  const child = fork(PROGRAM, [url, organisation], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await next(child);
  return {
    pid: child.pid,
    sweep: async () => {
      child.send('sweep');
      const said = await next(child);
      if ('given' in said) return said.given;
      throw new Error(JSON.stringify(said));
    },
    end: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
