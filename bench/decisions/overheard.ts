import type { Database, Statement } from '../../src/database/database.js';

/** A statement with its values, exactly as the product sent it. */
export interface Sent {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** Whatever is sent to the database outside a transaction meanwhile; all of it is done as ever. */
export async function overhear(database: Database, work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const run = database.run.bind(database);
  database.run = (statement, values) => {
    sent.push({ statement, values });
    return run(statement, values);
  };
  try {
    await work();
  } finally {
    database.run = run;
  }
  return sent;
}
