import { AsyncLocalStorage } from 'node:async_hooks';
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
  private readonly inside = new AsyncLocalStorage<{ open: boolean }>();

  constructor(private readonly source: DataSource) {}

  private get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }

  run<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    this.refuseSecond(statement.name);
    return on(this.pool).run<Row>(statement, values);
  }

  /** All of it, or none. */
  async transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    this.refuseSecond('a transaction');
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // the pool listens while a connection rests; without a listener now, a cut one would end the program
    const onCut = (error: Error): void => {
      broken = error;
    };
    client.on('error', onCut);
    const held = { open: true };
    try {
      await client.query('begin');
      const result = await this.inside.run(held, () => work(on(client)));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      held.open = false;
      client.off('error', onCut);
      client.release(broken);
    }
  }

  /**
   * Inside a transaction only its own queries are asked. Where as many transactions as there are connections each
   * wanted a second one, all would wait for each other for good.
   */
  private refuseSecond(wanted: string): void {
    if (this.inside.getStore()?.open) throw new Error(`${wanted}: a second connection inside a transaction`);
  }
}
