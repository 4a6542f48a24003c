import { nominates, remarked, type Tale } from '../acts.js';
import { ANH, CUONG, DUY, HAN, HUY, KHOI, LINH, LONG, MANH, NGHIA, NGUYET, QUANG, SON, THAO, THINH, TRANG, TU, TUAN_TTR, VINH } from '../cast.js';
import { same } from '../not-as-told.js';

/** IV.1: "Căn cứ vào tiêu chí, các phòng chuyên môn, Trung tâm lựa chọn 01 hoặc 02 gương điển hình." */
export async function unitsNominate(tale: Tale): Promise<void> {
  const { story } = tale;
  story.chapter('Tháng 3/2021: các phòng, đơn vị lựa chọn gương điển hình (IV.1) · The units nominate');
  await theOfficesList(tale);
  await theEnergyDivision(tale);
  await theTradeDivision(tale);
  await theCollectives(tale);
  await theSafetyDivision(tale);
}

/** III.2: two CSTĐ tỉnh, of 2015 and 2018. The leaders of the Sở stand on the Office's list. */
async function theOfficesList(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-16 08:30');
  await nominates(tale, QUANG, KHOI, {
    narrative: 'Chỉ đạo đưa chỉ số sản xuất công nghiệp của tỉnh tăng bốn năm liền.',
    field: 'industry',
  });
  remarked(await story.does(SON, story.name(KHOI), { type: 'ENDORSE' }));
}

/** Exactly one CSTĐ tỉnh, of December 2020, for a head endorsed by his deputy; four CSTĐ cơ sở for staff. */
async function theEnergyDivision(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-16 10:00');
  await nominates(tale, DUY, THINH, {
    narrative: 'Tham mưu phủ kín lưới điện nông thôn cho các xã miền núi.',
    field: 'energy',
  });
  remarked(await story.does(THAO, story.name(THINH), { type: 'ENDORSE' }));
  await nominates(tale, DUY, HAN, {
    narrative: 'Theo dõi tiết kiệm điện, giảm tổn thất lưới hạ áp tại 40 trạm.',
    field: 'energy',
  });
  // she has no honour under Chỉ thị 05: for the Council to weigh, not a condition
  remarked(await story.does(THINH, story.name(HAN), { type: 'ENDORSE' }), 'individual.honour');
}

/** One Bằng khen of each kind, the mixed branch; and four CSTĐ cơ sở. */
async function theTradeDivision(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-16 14:00');
  const anh = await nominates(tale, NGUYET, ANH, {
    narrative: 'Đưa sản phẩm OCOP của tỉnh lên các sàn thương mại điện tử.',
    field: 'trade',
  });
  const { criteria } = await story.view(NGHIA, anh);
  const threshold = criteria.flatMap(({ parts }) => parts).find(({ id }) => id === 'staff.threshold');
  same(
    'the branches by which Phan Thị Ngọc Ánh passes',
    { 'staff.chairman': 'unmet', 'staff.central': 'unmet', 'staff.mixed': 'met', 'staff.grassroots': 'unmet' },
    Object.fromEntries((threshold?.parts ?? []).map(({ id, verdict }) => [id, verdict])),
  );
  remarked(await story.does(NGHIA, anh, { type: 'ENDORSE' }));
  await nominates(tale, NGUYET, LONG, {
    narrative: 'Giữ ổn định mạng lưới chợ và cung ứng hàng thiết yếu trong mùa lũ.',
    field: 'trade',
  });
  remarked(await story.does(NGHIA, story.name(LONG), { type: 'ENDORSE' }), 'individual.honour');
}

/** III.1: "trong giai đoạn … 02 Bằng khen" is a target: 0 of 2 on the first day, and no bar. */
async function theCollectives(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-17 08:00');
  const industry = await nominates(tale, TU, 'QLCN', {
    narrative: 'Tập thể hai năm liền đạt Tập thể lao động xuất sắc.',
    field: 'industry',
  });
  // the head answers for his unit: the unit proposes itself, and the Office checks
  remarked(await story.does(VINH, industry, { type: 'ENDORSE' }));
  await nominates(tale, TUAN_TTR, 'TTr', {
    narrative: 'Xử lý dứt điểm các điểm nóng về kinh doanh xăng dầu trên địa bàn.',
    field: 'inspection',
  });
  for (const unit of ['QLCN', 'TTr'] as const) {
    const { criteria } = await story.view(unit === 'QLCN' ? VINH : MANH, story.name(unit));
    const target = criteria.flatMap(({ parts }) => parts).find(({ id }) => id === 'collective.certificates');
    same(`the target of ${unit}`, ['target', 0, 2, null], [target?.verdict, target?.have, target?.need, target?.effect]);
  }
  await nominates(tale, TUAN_TTR, TRANG, {
    narrative: 'Tham mưu các cuộc thanh tra chuyên đề về an toàn hóa chất.',
    field: 'inspection',
  });
  remarked(await story.does(MANH, story.name(TRANG), { type: 'ENDORSE' }));
}

/** Two Bằng khen of the Chairman. */
async function theSafetyDivision(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-17 15:00');
  const linh = await nominates(tale, HUY, LINH, {
    narrative: 'Xây dựng bộ tài liệu ứng phó sự cố hóa chất cho doanh nghiệp nhỏ.',
    field: 'safetyEnvironment',
  });
  remarked(await story.does(CUONG, linh, { type: 'ENDORSE' }));
}
