import { randomUUID } from 'node:crypto';
import type { Queries } from '../database/database.js';
import { genesisHash } from '../history/event.js';

/** The next number of a series that runs from 1 (a year's nominations, rounds or sittings). */
async function nextNumber(queries: Queries, organisation: string, series: string): Promise<number> {
  const [row] = await queries.run<{ last: number }>(
    {
      name: 'next-number',
      text: `insert into numbering (organisation_id, series, last) values ($1, $2, 1)
             on conflict (organisation_id, series) do update set last = numbering.last + 1 returning last`,
    },
    [organisation, series],
  );
  return row?.last ?? 1;
}

export interface Newborn {
  readonly id: string;
  readonly code: string;
  /** What the first event links back to. */
  readonly genesis: string;
}

/** A life's code on papers: `HS-2021-0007`. Its first event links to a hash of the organisation and the code. */
export async function newborn(
  queries: Queries,
  organisation: { readonly id: string; readonly code: string },
  prefix: 'HS' | 'DX' | 'PH' | 'NK',
  year: number,
): Promise<Newborn> {
  const series = `${prefix}-${year}`;
  const number = await nextNumber(queries, organisation.id, series);
  const code = `${series}-${String(number).padStart(4, '0')}`;
  return { id: randomUUID(), code, genesis: genesisHash(organisation.code, code) };
}
