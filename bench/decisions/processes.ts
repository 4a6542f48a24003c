import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Done, type Job } from './work.js';

type Reply = { done: Done | null } | { failed: string };

/** A process that decides, as the one that started it sees it. */
export interface ClientProcess {
  carryOut(job: Job): Promise<Done>;
  close(): Promise<void>;
}

export async function reply(child: ChildProcess): Promise<Done | null> {
  const over = new AbortController();
  const { signal } = over;
  const said = await Promise.race([
    once(child, 'message', { signal }).then(([message]) => message as Reply),
    once(child, 'exit', { signal }).then(([code]) => ({
      failed: `a client process ended with ${String(code)}`,
    })),
  ]).finally(() => over.abort());
  if ('failed' in said) throw new Error(said.failed);
  return said.done;
}

/** Forked from the very program that runs: its arguments tell it what it is for. It is there when it has answered. */
export async function forked(args: readonly string[]) {
  const child = fork(process.argv[1]!, args, { serialization: 'advanced' });
  await reply(child);
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  };
  return { process: child, close };
}

export async function startClient(url: string): Promise<ClientProcess> {
  const { process: child, close } = await forked(['client', url]);
  return {
    async carryOut(job) {
      child.send(job);
      const done = await reply(child);
      if (done === null) throw new Error('a client process answered nothing');
      return done;
    },
    close,
  };
}

/** These clients spread over so many processes, all at once. */
export async function together(processes: readonly ClientProcess[], job: Job): Promise<Done> {
  const share = Math.ceil(job.clients.length / processes.length);
  const done = await Promise.all(
    processes.map((process, at) =>
      process.carryOut({ ...job, clients: job.clients.slice(at * share, (at + 1) * share) }),
    ),
  );
  return {
    decisions: done.reduce((sum, { decisions }) => sum + decisions, 0),
    seconds: Math.max(...done.map(({ seconds }) => seconds)),
    cpuSeconds: done.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    waits: done.flatMap(({ waits }) => waits),
  };
}
