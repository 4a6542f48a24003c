import { nominates, type Tale, unmet } from '../acts.js';
import { BACH, BAO, DUY, HANG, HUY_TTKC, LAM, NAM, QUANG, SON, THINH, TU, VINH } from '../cast.js';

/** Whoever does not qualify learns it at once: every branch, its count, and the papers that do not count. */
export async function refusedByCriteria(tale: Tale): Promise<void> {
  const { story } = tale;
  story.chapter('18/3/2021: chưa đủ tiêu chí (III.2) · Not qualified');
  await story.goTo('2021-03-18 08:00');
  await recognisedButNotApplied(tale);
  await oneShort(tale);
  await theWrongIssuer(tale);
  await theThirdName(tale);
}

/** "01 sáng kiến cấp tỉnh được công nhận **và áp dụng hiệu quả**"; and nobody endorses himself. */
async function recognisedButNotApplied(tale: Tale): Promise<void> {
  const { story } = tale;
  const hang = await nominates(tale, QUANG, HANG, {
    narrative: 'Xây dựng quy trình một cửa điện tử của Sở.',
    field: 'administrativeReform',
  });
  const threshold = unmet('unitLeader.threshold', {
    clause: 'III.2',
    need: 1,
    have: 0,
    branches: { 'unitLeader.titles': '0/1', 'unitLeader.initiatives': '0/1' },
    notCounted: { 'unitLeader.initiatives': [['3655/QĐ-UBND', 'NOT_APPLIED']] },
  });
  const herself = { code: 'SOD_SELF', clause: 'V', params: { second: 'ENDORSE' } };
  await story.isRefused(HANG, hang, { type: 'ENDORSE' }, { status: 403, because: [herself, threshold] });
  await story.isRefused(SON, hang, { type: 'ENDORSE' }, { because: [threshold] });
  await story.does(SON, hang, { type: 'WITHDRAW', reason: 'Sáng kiến chưa được áp dụng, để xét ở đợt sau.' });
}

/** Three CSTĐ cơ sở of four; the other three branches are shown with their own counts. */
async function oneShort(tale: Tale): Promise<void> {
  const { story } = tale;
  const nam = await nominates(tale, TU, NAM, {
    narrative: 'Theo dõi các cụm công nghiệp, hỗ trợ doanh nghiệp vào cụm.',
    field: 'industry',
  });
  const because = [
    unmet('staff.threshold', {
      clause: 'III.2',
      need: 1,
      have: 0,
      branches: {
        'staff.chairman': '0/2',
        'staff.central': '0/2',
        'staff.mixed': '0/2',
        'staff.mixed.chairman': '0/1',
        'staff.mixed.central': '0/1',
        'staff.grassroots': '3/4',
      },
    }),
  ];
  await story.isRefused(VINH, nam, { type: 'ENDORSE' }, { because });
  await story.does(VINH, nam, { type: 'RETURN', reason: 'Còn thiếu một lần Chiến sĩ thi đua cơ sở.' });
}

/** "Bộ, ngành, đoàn thể, Trung ương": the provincial union's certificates are of neither kind. Then: nobody. */
async function theWrongIssuer(tale: Tale): Promise<void> {
  const { story, round } = tale;
  const bao = await nominates(tale, HUY_TTKC, BAO, {
    narrative: 'Hướng dẫn 30 cơ sở lập đề án khuyến công.',
    field: 'industrialPromotion',
  });
  const ofTheUnion = [
    ['91/QĐ-LĐLĐ', 'ISSUER_LEVEL'],
    ['105/QĐ-LĐLĐ', 'ISSUER_LEVEL'],
  ] as const;
  const because = [
    unmet('staff.threshold', {
      clause: 'III.2',
      need: 1,
      have: 0,
      branches: {
        'staff.chairman': '0/2',
        'staff.central': '0/2',
        'staff.mixed': '0/2',
        'staff.grassroots': '0/4',
      },
      notCounted: { 'staff.chairman': ofTheUnion, 'staff.central': ofTheUnion },
    }),
  ];
  await story.isRefused(BACH, bao, { type: 'ENDORSE' }, { because });
  await story.does(BACH, bao, {
    type: 'WITHDRAW',
    reason: 'Bằng khen của Liên đoàn Lao động tỉnh không được tính.',
  });
  await story.does(BACH, round, {
    type: 'NIL_RETURN',
    unit: 'TTKC',
    reason: 'Trung tâm đã rà soát, năm nay chưa có cá nhân, tập thể đủ tiêu chí.',
  });
}

/** "01 hoặc 02 gương": a third name is one too many, whatever else is wanting. */
async function theThirdName(tale: Tale): Promise<void> {
  const { story } = tale;
  const lam = await nominates(tale, DUY, LAM, {
    narrative: 'Quản lý quy hoạch thủy điện nhỏ.',
    field: 'energy',
  });
  const because = [
    { code: 'UNIT_QUOTA_FULL', clause: 'IV.1', need: 2, have: 3 },
    unmet('staff.threshold', {
      clause: 'III.2',
      need: 1,
      have: 0,
      branches: {
        'staff.chairman': '1/2',
        'staff.central': '0/2',
        'staff.mixed': '1/2',
        'staff.grassroots': '0/4',
      },
      notCounted: { 'staff.chairman': [['1391/QĐ-UBND', 'REVOKED']] },
    }),
  ];
  await story.isRefused(THINH, lam, { type: 'ENDORSE' }, { because });
}
