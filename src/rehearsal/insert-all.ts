import pg from 'pg';

type Row = Readonly<Record<string, unknown>>;

/** All rows by one statement. Each names the same columns; what none names is left to the table. */
export async function insertAll(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map(pg.escapeIdentifier);
  const into = pg.escapeIdentifier(table);
  await client.query(
    `insert into ${into} (${columns.join()}) select ${columns.join()} from jsonb_populate_recordset(null::${into}, $1)`,
    [JSON.stringify(rows)],
  );
}
