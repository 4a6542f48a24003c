import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const MAIN = 'dist/src/main.js';
const START_MS_MAX = 60_000;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The program as an operator starts it, in a process of its own. */
export class Program {
  /** Null: it ended before it was ready. */
  readonly url: string | null;

  private constructor(
    private readonly child: ChildProcess,
    readonly ended: Promise<Ended>,
    url: string | null,
  ) {
    this.url = url;
  }

  /**
   * Returns when the program has said where it answers, or has ended. `fault`: where it is to kill itself; `over`: what
   * else is set.
   */
  static async start(
    dataDir: string,
    fault?: string,
    over: Readonly<Record<string, string>> = {},
  ): Promise<Program> {
    if (!existsSync(MAIN)) throw new Error('Nothing is built yet: npm run build');
    const { FAULT: _, ...env } = process.env;
    const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
      env: {
        ...env,
        DATA_DIR: dataDir,
        PORT: '0',
        HOST: '127.0.0.1',
        ...(fault && { FAULT: fault }),
        ...over,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const ended = new Promise<Ended>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    const ready = new Promise<string>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          said = (said + text).slice(-4000);
          const [, url] = /: (http:\/\/\S+)\n/.exec(said) ?? [];
          if (url !== undefined) resolve(url);
        });
      }
    });
    const slow = setTimeout(() => child.kill('SIGKILL'), START_MS_MAX);
    const first = await Promise.race([ready, ended]);
    clearTimeout(slow);
    if (typeof first === 'string') return new Program(child, ended, first);
    if (first.signal !== 'SIGKILL') throw new Error(`the program did not start:\n${said}`);
    return new Program(child, ended, null);
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  kill(signal: 'SIGKILL' | 'SIGTERM'): void {
    if (this.running) this.child.kill(signal);
  }
}
