import { said } from '../../../../src/texts/index.js';
import { measures, type Tale } from '../acts.js';
import { HANG, TUAN } from '../cast.js';
import { insist, same } from '../not-as-told.js';
import { nodeIn } from '../tree.js';
import { evaluateYear } from './exemplars.js';

/** An award that counted is taken back; a year later another takes its place. */
export async function anAwardRevoked(tale: Tale): Promise<void> {
  const { story, learning } = tale;
  story.chapter('2024: một Bằng khen bị hủy bỏ (III.2) · An award is revoked');
  await learning.passTo('2024-06-18 08:00');
  const tuan = story.name(TUAN);
  const last = (await story.past(HANG, tuan)).events.at(-1);
  same('the end of the chain', ['RECOUNT', HANG.id], [last?.type, last?.actor.person]);
  insist(String(last?.private.comment).includes('1377/QĐ-UBND'), 'the recount names no decision');
  await counts(tale, 'unmet 1/2');
  await learning.passTo('2024-12-11 09:00');
  await evaluateYear(tale, 2024);
  await learning.passTo('2025-03-25 08:00');
  await counts(tale, 'met 2/2');
}

/** Of his two Bằng khen one is named as revoked, whatever else counts. */
async function counts(tale: Tale, measured: string): Promise<void> {
  await measures(tale, HANG, TUAN, { 'staff.chairman': measured });
  const { criteria } = await tale.story.view(HANG, tale.story.name(TUAN));
  const revoked = nodeIn(criteria, 'staff.chairman')?.notCounted.filter(({ why }) => why === 'REVOKED') ?? [];
  insist(
    revoked.length === 1 && said(revoked[0]?.label ?? '', 'vi').includes('4415/QĐ-UBND'),
    `revoked: ${JSON.stringify(revoked)}`,
  );
}
