import type { Assessment } from '../../../../workflows/index.js';
import type { Tale } from '../acts.js';
import { HANG, TUAN } from '../cast.js';
import { insist, same } from '../not-as-told.js';
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
  await counts(tale, ['1/2', '4415/QĐ-UBND REVOKED']);
  await learning.passTo('2024-12-11 09:00');
  await evaluateYear(tale, 2024);
  await learning.passTo('2025-03-25 08:00');
  await counts(tale, ['2/2', '4415/QĐ-UBND REVOKED']);
}

async function counts({ story }: Tale, told: readonly string[]): Promise<void> {
  const { criteria } = await story.view(HANG, story.name(TUAN));
  const all = (one: Assessment): Assessment[] => [one, ...one.parts.flatMap(all)];
  const branch = criteria.flatMap(all).find(({ id }) => id === 'staff.chairman');
  const left = (branch?.notCounted ?? []).map(({ label, why }) => `${/\S+\/QĐ-\S+/.exec(label)?.[0]} ${why}`);
  same('Bằng khen of the Chairman', told, [`${branch?.have}/${branch?.need}`, ...left]);
  story.trace.say(`${story.now}  ${TUAN.name}: staff.chairman ${told.join(', không tính ')}`);
}
