import { type INestApplicationContext } from '@nestjs/common';
import { HistoryService } from '../../src/history/history.service.js';
import { ORGANISATION_ID } from '../department/nominations.js';

/** Those whose chain does not hold any more: then something else was measured than decisions. */
export async function brokenChains(
  program: INestApplicationContext,
  nominations: readonly string[],
): Promise<string[]> {
  const history = program.get(HistoryService);
  const broken: string[] = [];
  for (const id of nominations) {
    const past = await history.past('nomination', id, ORGANISATION_ID, () => false);
    if (past?.chain.intact !== true) broken.push(`${past?.of ?? id} ${JSON.stringify(past?.chain.fault)}`);
  }
  return broken;
}
