import type { Tale } from '../acts.js';
import { AUDITOR, LINH, NGHIA_IT, NGUYET } from '../cast.js';
import { insist, same } from '../not-as-told.js';
import type { Stage } from '../stage.js';

const READINGS = 'select what, at from reading where person_id = $1 and subject_id = $2 order by what';

/** The auditor reads all, and each reading is on record; a nominee reads her own facts; others nothing. */
export async function whoMayRead(tale: Tale, stage: Stage): Promise<void> {
  const { story } = tale;
  story.chapter('6/2021: ai được xem · Who may read');
  await story.goTo('2021-06-01 09:00');
  const written = await theAuditor(tale, stage);
  await theNominee(tale, written);
  await story.mayNotRead(NGUYET, story.name(LINH), { status: 403, code: 'NOT_YOURS' });
  await story.mayNotRead(NGHIA_IT, story.name(LINH), { status: 403, code: 'NOT_YOURS' });
}

/** Gives back what was written about the nominee when the matter was opened. */
async function theAuditor({ story }: Tale, stage: Stage): Promise<string> {
  const linh = story.name(LINH);
  same('the auditor sees', 'full', (await story.view(AUDITOR, linh)).scope);
  const { events } = await story.past(AUDITOR, linh);
  insist(
    events.every(({ private: beside }) => 'facts' in beside),
    'the auditor does not see the facts of every step',
  );
  const at = new Date('2021-06-01T09:00:00+07:00');
  const told = ['history', 'nomination'].map((what) => ({ what, at }));
  same('on record of the auditor', told, await stage.look(READINGS, [AUDITOR.id, linh.id]));
  story.tellOfReading(AUDITOR, linh, `→ ${events.length} sự kiện, toàn bộ; lần đọc được ghi lại`);
  const hold = events.find(({ type }) => type === 'HOLD')?.private.comment;
  insist(typeof hold === 'string' && hold !== '', 'the matter was opened without a word');
  return hold;
}

async function theNominee({ story }: Tale, written: string): Promise<void> {
  const linh = story.name(LINH);
  same('the nominee sees', 'own', (await story.view(LINH, linh)).scope);
  const own = await story.past(LINH, linh);
  const beside = new Set(own.events.flatMap((event) => Object.keys(event.private)));
  same('what the nominee sees beside the chain', ['dossier'], [...beside]);
  insist(!JSON.stringify(own).includes(written), 'the nominee reads what was written about her');
  story.tellOfReading(LINH, linh, `→ ${own.events.length} sự kiện, chỉ thông tin của mình`);
}
