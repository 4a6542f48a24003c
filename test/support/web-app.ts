import type { AddressInfo } from 'node:net';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AccessModule } from '../../src/access/access.module.js';
import { ClockModule } from '../../src/clock/clock.module.js';
import { SecurityClock } from '../../src/clock/clocks.js';
import { Database } from '../../src/database/database.js';
import { HealthModule } from '../../src/health/health.module.js';
import { LogModule } from '../../src/log/log.module.js';
import { adapterFor, APP_OPTIONS, configureApp } from '../../src/http/create-app.js';
import { HttpModule } from '../../src/http/http.module.js';
import type { WebSettings } from '../../src/http/installation.js';
import { Plans } from '../../src/plans/plans.js';
import { keysBelow } from './keys.js';

/** A security clock that a test sets. It starts at a moment of its own, so that nobody leans on today. */
export class SettableClock extends SecurityClock {
  private at = Date.parse('2026-02-02T01:00:00Z');

  override now(): number {
    return this.at;
  }

  pass({
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: {
    hours?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.at += ((hours * 60 + minutes) * 60 + seconds) * 1000;
  }
}

interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly cookie?: string | null;
  readonly language?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Null where the answer is no JSON. */
  readonly body: unknown;
  /** What a browser would send back. */
  readonly cookie: string | null;
}

export interface WebApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly clock: SettableClock;
  /** Warnings and errors, as an operator would find them. */
  readonly logged: readonly string[];
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

const bodyOf = ({ json, form, body }: Asking): { type?: string; body?: string | Uint8Array } => {
  if (json !== undefined) return { type: 'application/json', body: JSON.stringify(json) };
  if (form !== undefined) {
    return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
  }
  return body === undefined ? {} : { body };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

async function ask(url: string, method: string, path: string, asking: Asking = {}): Promise<Answered> {
  const { type, body } = bodyOf(asking);
  const response = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(type !== undefined && { 'content-type': type }),
      ...(asking.cookie && { cookie: asking.cookie }),
      ...(asking.language !== undefined && { 'accept-language': asking.language }),
      ...asking.headers,
    },
    ...(body !== undefined && { body: body as BodyInit }),
  });
  const text = await response.text();
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
  return { status: response.status, headers: response.headers, text, body: parsed(text), cookie };
}

@Module({})
class DatabaseModule {}

const databaseModule = (source: DataSource): DynamicModule => ({
  module: DatabaseModule,
  global: true,
  providers: [{ provide: DataSource, useValue: source }, Database, Plans],
  exports: [DataSource, Database, Plans],
});

/** Nest keeps one logger for all the servers of a process. */
const logged: string[] = [];

export const REHEARSAL: WebSettings = { mode: 'rehearsal' };

/** The web server without the business features, on a port of its own, with what a test adds. */
export async function startWebApp(
  databaseUrl: string,
  settings: WebSettings = REHEARSAL,
  added: Type | DynamicModule | null = null,
): Promise<WebApp> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    poolSize: 8,
    connectTimeoutMS: 2000,
    poolErrorHandler: () => {},
  });
  await source.initialize();
  const clock = new SettableClock();
  const module = await Test.createTestingModule({
    imports: [
      databaseModule(source),
      HttpModule.forRoot(settings),
      ClockModule,
      LogModule.forRoot({ dataDir: keysBelow() }),
      HealthModule,
      AccessModule,
      ...(added ? [added] : []),
    ],
  })
    .overrideProvider(SecurityClock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(adapterFor(settings), {
    ...APP_OPTIONS,
    logger: {
      log: () => {},
      warn: (...said: unknown[]) => void logged.push(said.join(' ')),
      error: (...said: unknown[]) => void logged.push(said.join(' ')),
    },
  });
  await configureApp(app, settings);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    clock,
    logged,
    ask: (method, path, asking) => ask(url, method, path, asking),
    close: async () => {
      await app.close();
      if (source.isInitialized) await source.destroy();
    },
  };
}
