import { checks, remarked, type Tale, unmet } from '../acts.js';
import { ANH, DUYEN, HAN, HANG, KHOI, LINH, LONG, MINH, NGHIA, NGUYET, SON, THINH, TRANG } from '../cast.js';
import { dossierFor, entryNumbered } from '../dossier.js';

/** V.2: "Văn phòng … hướng dẫn, kiểm tra": what the unit claims counts once the Office has seen the paper. */
export async function theOfficeChecks(tale: Tale): Promise<void> {
  const { story } = tale;
  story.chapter('18–23/3/2021: Văn phòng thẩm định (IV.1, V.2) · The Office checks');
  await story.goTo('2021-03-18 14:00');
  await story.does(HANG, story.name(LINH), {
    type: 'HOLD',
    reason: 'Có đơn phản ánh về một đoàn kiểm tra, chờ Thanh tra Sở kết luận.',
  });
  await story.goTo('2021-03-19 08:00');
  await theOfficesOwnName(tale);
  await allInOrder(tale);
  await heldMeanwhile(tale);
  await story.goTo('2021-03-22 09:00');
  await onePaperAgain(tale);
  await reportedUnqualified(tale);
  await story.goTo('2021-03-23 09:00');
  await sentAgain(tale);
  await released(tale);
}

/** Nothing counts before the Office has verified it; and what the Office itself nominated, another checker accepts. */
async function theOfficesOwnName(tale: Tale): Promise<void> {
  const { story } = tale;
  const khoi = story.name(KHOI);
  await story.isRefused(
    HANG,
    khoi,
    { type: 'ACCEPT' },
    {
      because: [
        { code: 'EVIDENCE_UNCHECKED', clause: 'IV.1' },
        unmet('departmentLeader.threshold', {
          clause: 'III.2',
          need: 1,
          have: 0,
          branches: { 'departmentLeader.titles': '0/2', 'departmentLeader.initiatives': '0/2' },
          notCounted: {
            'departmentLeader.titles': [
              ['715/QĐ-UBND', 'NOT_VERIFIED'],
              ['692/QĐ-UBND', 'NOT_VERIFIED'],
            ],
          },
        }),
      ],
    },
  );
  await checks(tale, DUYEN, KHOI);
  await story.isRefused(
    SON,
    khoi,
    { type: 'ACCEPT' },
    {
      status: 403,
      because: [{ code: 'SOD_PRIOR_STEP', clause: 'V', params: { first: 'ENDORSE', second: 'ACCEPT' } }],
    },
  );
  remarked(await story.does(HANG, khoi, { type: 'ACCEPT' }));
}

async function allInOrder(tale: Tale): Promise<void> {
  const { story } = tale;
  for (const nominee of [THINH, HAN, ANH, 'QLCN'] as const) {
    await checks(tale, MINH, nominee);
    const accepted = await story.does(HANG, story.name(nominee), { type: 'ACCEPT' });
    remarked(accepted, ...(nominee === HAN ? ['individual.honour'] : []));
  }
}

/** An open matter is no verdict; while it is open nothing goes forward. */
async function heldMeanwhile(tale: Tale): Promise<void> {
  const { story } = tale;
  await checks(tale, MINH, LINH);
  const open = { code: 'ON_HOLD', clause: 'II.2', params: { since: '2021-03-18' } };
  await story.isRefused(HANG, story.name(LINH), { type: 'ACCEPT' }, { because: [open] });
}

/** Sent back for one paper only. */
async function onePaperAgain({ story }: Tale): Promise<void> {
  const long = story.name(LONG);
  const unreadable = entryNumbered(await story.view(MINH, long), '866/QĐ-SCT');
  await story.does(MINH, long, {
    type: 'RETURN',
    items: [unreadable],
    reason: 'Bản chụp Quyết định số 866/QĐ-SCT mờ, không đọc được tên.',
  });
}

/** One of her two papers is no Bằng khen: the Office says so, and the name goes to the Council in its own list. */
async function reportedUnqualified(tale: Tale): Promise<void> {
  const { story } = tale;
  const trang = story.name(TRANG);
  await checks(tale, DUYEN, TRANG, { '1602/QĐ-TTCP': 'Bản gốc là thư khen, không phải Bằng khen.' });
  await story.isRefused(
    HANG,
    trang,
    { type: 'ACCEPT' },
    {
      because: [
        unmet('staff.threshold', {
          clause: 'III.2',
          need: 1,
          have: 0,
          branches: {
            'staff.chairman': '0/2',
            'staff.central': '1/2',
            'staff.mixed': '1/2',
            'staff.grassroots': '0/4',
          },
          notCounted: { 'staff.central': [['1602/QĐ-TTCP', 'NOT_VERIFIED']] },
        }),
      ],
    },
  );
  await story.does(HANG, trang, {
    type: 'REPORT_UNQUALIFIED',
    opinion: 'Chỉ còn một Bằng khen của Bộ Công Thương; đề nghị Hội đồng không xét đợt này.',
  });
}

/** The unit stands by the paper and explains it; sent as it is, which is noted. */
async function sentAgain(tale: Tale): Promise<void> {
  const { story } = tale;
  const long = story.name(LONG);
  const narrative = 'Giữ ổn định mạng lưới chợ. Kèm bản sao y Quyết định số 866/QĐ-SCT từ lưu trữ của Sở.';
  await story.writes(NGUYET, long, dossierFor(await story.view(NGUYET, long), { narrative, field: 'trade' }));
  remarked(await story.does(NGUYET, long, { type: 'SUBMIT' }), 'ASKED_ITEM_UNCHANGED');
  remarked(await story.does(NGHIA, long, { type: 'ENDORSE' }), 'individual.honour');
  await checks(tale, MINH, LONG);
  remarked(await story.does(HANG, long, { type: 'ACCEPT' }), 'individual.honour');
}

async function released({ story }: Tale): Promise<void> {
  const linh = story.name(LINH);
  await story.does(HANG, linh, {
    type: 'RELEASE',
    reason: 'Thanh tra Sở kết luận: phản ánh không có cơ sở.',
  });
  remarked(await story.does(HANG, linh, { type: 'ACCEPT' }));
}
