import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { OpeningService } from '../rounds/opening.js';
import { ORGANISATION } from './department/organisation.js';
import { fillRehearsal } from './fill.js';
import { organisationId, personId } from './ids.js';

const PLAN = new URL('../../workflows/plans/sct-ha-tinh-2021-2025.yaml', import.meta.url);

/** The invented department, before the application opens. */
export async function fillDepartment(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await fillRehearsal(client, readFileSync(PLAN, 'utf8'));
  } finally {
    await client.end();
  }
}

/** The Office opens the round of the plan, along the road like any other order; asked again, it is the same round. */
export async function openFirstRound(opening: OpeningService): Promise<void> {
  const outcome = await opening.open(
    { plan: 'sct-ha-tinh-2021-2025', name: 'Đợt xét chọn năm 2021', turn: null, supplement: null },
    'rehearsal-first-round',
    {
      person: personId('hanglt@sct.example'),
      organisation: organisationId(ORGANISATION.code),
      assurance: 'rehearsal',
      channel: 'import',
    },
  );
  if (!outcome.ok) throw new Error(`the rehearsal's round: ${outcome.code}`);
}
