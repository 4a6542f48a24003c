import { checks, nominates, remarked, type Tale } from '../acts.js';
import { DUYEN, HANG, LAM, MANH, NAM, NHUNG, TUAN, YEN } from '../cast.js';
import { same } from '../not-as-told.js';

/** "gửi danh sách về Văn phòng Sở **trước ngày 25/3/2021**" (IV.1): 24/3 is the last day, to its last millisecond. */
export async function theLastDay(tale: Tale): Promise<void> {
  const { story } = tale;
  story.chapter('24–25/3/2021: hạn gửi danh sách (IV.1) · The registration closes');
  await story.goTo('2021-03-24 23:59:59.999');
  remarked(await story.does(MANH, story.name('TTr'), { type: 'ENDORSE' }));

  await story.goTo('2021-03-25 00:00');
  await stands(tale, { [NAM.id]: 'lapsed', [LAM.id]: 'lapsed', TTr: 'officeReview' });
  await aMillisecondLater(tale);

  await story.goTo('2021-03-25 08:00');
  await stands(tale, { [TUAN.id]: 'lapsed' });
  await theSilentUnit(tale);
  await letIn(tale);
}

/** Where names stand, as the Office sees them. */
async function stands({ story }: Tale, told: Readonly<Record<string, string>>): Promise<void> {
  for (const [nominee, state] of Object.entries(told)) {
    const name = story.name(nominee);
    same(`${name.called} stands`, [state], (await story.view(HANG, name)).state);
  }
}

async function aMillisecondLater(tale: Tale): Promise<void> {
  const { story } = tale;
  const tuan = await nominates(tale, NHUNG, TUAN, {
    narrative: 'Tham mưu kế hoạch phát triển thương mại, công nghiệp năm năm.',
    field: 'industry',
  });
  await story.isRefused(
    YEN,
    tuan,
    { type: 'ENDORSE' },
    {
      because: [{ code: 'LATE', clause: 'IV.1', need: '2021-03-24', have: '2021-03-25' }],
    },
  );
}

/** The list goes on without a unit only by a nil return or a reason, and not while the unit may still come. */
async function theSilentUnit({ story, round }: Tale): Promise<void> {
  await story.isRefused(
    YEN,
    story.name(TUAN),
    { type: 'ENDORSE' },
    {
      problem: 'NOT_FROM_THIS_STATE',
      because: [{ code: 'NOT_FROM_THIS_STATE', clause: '-' }],
    },
  );
  const silent = { code: 'UNIT_SILENT', clause: 'IV.1', need: 1, have: 0, params: { unit: 'KHTCTH' } };
  await story.isRefused(HANG, round, { type: 'COMPILE', missing: [] }, { because: [silent] });
}

async function letIn(tale: Tale): Promise<void> {
  const { story, round } = tale;
  await story.does(HANG, round, {
    type: 'EXTEND',
    unit: 'KHTCTH',
    until: '2021-03-26',
    reason: 'Lãnh đạo phòng đi công tác theo Quyết định số 118/QĐ-SCT, không kịp ký.',
  });
  await story.goTo('2021-03-25 10:00');
  const withoutThem = { unit: 'KHTCTH', reason: 'Phòng không gửi danh sách.' };
  await story.isRefused(
    HANG,
    round,
    { type: 'COMPILE', missing: [withoutThem] },
    {
      because: [
        {
          code: 'REGISTRATION_STILL_OPEN',
          clause: 'IV.1',
          need: '2021-03-26',
          have: '2021-03-25',
          params: { unit: 'KHTCTH' },
        },
      ],
    },
  );
  remarked(await story.does(YEN, story.name(TUAN), { type: 'ENDORSE' }), 'individual.honour');
  for (const nominee of [TUAN, 'TTr'] as const) {
    await checks(tale, DUYEN, nominee);
    await story.does(HANG, story.name(nominee), { type: 'ACCEPT' });
  }
  await story.goTo('2021-03-25 16:00');
  await story.does(HANG, round, { type: 'COMPILE', missing: [] });
}
