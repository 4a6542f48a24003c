import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';

export interface Statement {
  /** Prepared once per connection under this name. */
  readonly name: string;
  readonly text: string;
}

export interface Queries {
  run<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

const on = (client: pg.Pool | pg.ClientBase): Queries => ({
  async run<Row extends object>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await client.query<Row & pg.QueryResultRow>({ name, text, values: [...values] });
    return rows;
  },
});

/**
 * Named statements on TypeORM's own pool. A QueryRunner in between halved the rate of decisions;
 * entities and repositories serve reference data and admin pages.
 */
@Injectable()
export class Database implements Queries {
  constructor(private readonly source: DataSource) {}

  private get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }

  run<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return on(this.pool).run<Row>(statement, values);
  }

  /** All of it, or none. */
  async transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // the pool listens while a connection rests; without a listener now, a cut one would end the program
    const onCut = (error: Error): void => {
      broken = error;
    };
    client.on('error', onCut);
    try {
      await client.query('begin');
      const result = await work(on(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.off('error', onCut);
      client.release(broken);
    }
  }
}
