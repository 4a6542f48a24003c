import { type INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import type { Installation } from './installation.js';

/** What every measurement has at hand. */
export interface Bench extends Pick<Installation, 'url' | 'adminUrl' | 'template'> {
  readonly program: INestApplicationContext;
  /** A superuser's connection. */
  readonly admin: pg.Client;
}
