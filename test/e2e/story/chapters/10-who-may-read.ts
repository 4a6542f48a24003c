import type { Past } from '../../../../src/history/history.service.js';
import type { Tale } from '../acts.js';
import { AUDITOR, LINH, NGHIA_IT, NGUYET } from '../cast.js';
import { insist, same } from '../not-as-told.js';
import type { Stage } from '../stage.js';

/** The auditor reads all, and his reading is on record; a nominee reads her own facts; others nothing. */
export async function whoMayRead({ story }: Tale, stage: Stage): Promise<void> {
  story.chapter('6/2021: ai được xem · Who may read');
  await story.goTo('2021-06-01 09:00');
  const linh = story.name(LINH);
  const path = `/api/nominations/${linh.id}/history`;
  same('the auditor sees', 'full', (await story.view(AUDITOR, linh)).scope);
  const all = await story.reads<Past>(AUDITOR, path);
  insist(all.events.every(({ private: beside }) => 'facts' in beside), 'the auditor does not see the facts');
  const readings = await stage.look('select what, at from reading where person_id = $1 and subject_id = $2 order by what', [AUDITOR.id, linh.id]);
  const at = new Date('2021-06-01T02:00:00Z');
  same('on record of the auditor', [{ what: 'history', at }, { what: 'nomination', at }], readings);

  same('the nominee sees', 'own', (await story.view(LINH, linh)).scope);
  const own = await story.reads<Past>(LINH, path);
  same('as many events as the auditor sees', all.events.length, own.events.length);
  const shown = new Set(own.events.flatMap(({ private: beside }) => Object.keys(beside)));
  same('what the nominee sees beside the chain', ['dossier'], [...shown]);
  insist(all.events.some(({ private: { comment } }) => String(comment).includes('đơn phản ánh')), 'no hold on record');
  insist(!JSON.stringify(own).includes('đơn phản ánh'), 'the nominee reads what was written about her');

  await story.mayNotRead(NGUYET, linh, { status: 403, code: 'NOT_YOURS' });
  await story.mayNotRead(NGHIA_IT, linh, { status: 403, code: 'NOT_YOURS' });
}
