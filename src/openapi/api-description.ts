import type { INestApplication } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';

/** The description of the running application, made when it is first asked for and kept as text. */
@Injectable()
export class ApiDescription {
  private app: INestApplication | null = null;
  private made: Promise<string> | null = null;

  /** Of which application; said once, by whoever starts it. */
  of(app: INestApplication): void {
    this.app = app;
    this.made = null;
  }

  async json(): Promise<string> {
    const { app } = this;
    if (!app) throw new Problem(503, 'UNAVAILABLE');
    this.made ??= written(app);
    return this.made;
  }
}

/** What describes is read in only now: it takes longer than the rest of the start. */
const written = async (app: INestApplication): Promise<string> => {
  const { describeApi } = await import('./describe-api.js');
  return JSON.stringify(describeApi(app));
};
