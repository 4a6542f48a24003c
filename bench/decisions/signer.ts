import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HttpModule } from '../../src/http/http.module.js';
import { Checkpoints } from '../../src/log/checkpoints.js';
import { LogModule } from '../../src/log/log.module.js';
import { ORGANISATION_ID } from '../department/nominations.js';
import { openProgram } from '../department/program.js';
import { type ClientProcess, forked, reply } from './processes.js';

/** Sixty times as often as the worker does: the same events taken in, and far more signatures. */
const EVERY_MS = 1000;

type Asked = 'catchUp' | 'go' | 'stop';

/** The worker's part of keeping the log, in a process of its own. */
export interface Signer extends Pick<ClientProcess, 'close'> {
  /** Takes in and signs once, whatever there is. */
  catchUp(): Promise<void>;
  /** From now on every second, until it is told to stop. */
  go(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSigner(url: string): Promise<Signer> {
  const child = await forked(['signer', url]);
  const ask = async (asked: Asked): Promise<void> => {
    child.process.send(asked);
    await reply(child.process);
  };
  return {
    catchUp: () => ask('catchUp'),
    go: () => ask('go'),
    stop: () => ask('stop'),
    close: child.close,
  };
}

export async function serveAsSigner(url: string): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'guong-sang-bench-keys-'));
  const program = await openProgram(
    url,
    [],
    [HttpModule.forRoot({ mode: 'rehearsal' }), LogModule.forRoot({ dataDir })],
  );
  const checkpoints = program.get(Checkpoints);
  const sign = async (): Promise<unknown> => checkpoints.signed(ORGANISATION_ID);
  let every: NodeJS.Timeout | undefined;
  let signing: Promise<unknown> = Promise.resolve();
  const answer: Record<Asked, () => Promise<unknown>> = {
    catchUp: sign,
    go: async () => (every = setInterval(() => void (signing = signing.then(sign)), EVERY_MS)),
    stop: async () => {
      clearInterval(every);
      await signing;
    },
  };
  process.on('disconnect', () => {
    clearInterval(every);
    void program.close().finally(() => {
      rmSync(dataDir, { recursive: true, force: true });
      process.exit(0);
    });
  });
  process.on('message', (asked: Asked) => {
    answer[asked]().then(
      () => process.send?.({ done: null }),
      (error: unknown) => process.send?.({ failed: error instanceof Error ? error.stack : String(error) }),
    );
  });
  process.send?.({ done: null });
}
