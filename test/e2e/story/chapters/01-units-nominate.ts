import { measures, nominates, remarked, type Tale } from '../acts.js';
import {
  ANH,
  CUONG,
  DUY,
  HAN,
  HUY,
  KHOI,
  LINH,
  LONG,
  MANH,
  NGHIA,
  NGUYET,
  type Nominee,
  type Player,
  QUANG,
  SON,
  THAO,
  THINH,
  TRANG,
  TU,
  TUAN_TTR,
  VINH,
} from '../cast.js';

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

/** The head or his deputy signs what measures up like this; the remarks are for the Council to weigh. */
async function endorsed(
  tale: Tale,
  who: Player,
  nominee: Nominee,
  measured: Readonly<Record<string, string>>,
  ...remarks: readonly string[]
): Promise<void> {
  await measures(tale, who, nominee, measured);
  remarked(await tale.story.does(who, tale.story.name(nominee), { type: 'ENDORSE' }), ...remarks);
}

/** III.2: two CSTĐ tỉnh, of 2015 and 2018. The leaders of the Sở stand on the Office's list. */
async function theOfficesList(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-16 08:30');
  await nominates(tale, QUANG, KHOI, {
    narrative: 'Chỉ đạo đưa chỉ số sản xuất công nghiệp của tỉnh tăng bốn năm liền.',
    field: 'industry',
  });
  await endorsed(tale, SON, KHOI, {
    'departmentLeader.titles': 'met 2/2',
    'departmentLeader.initiatives': 'unmet 0/2',
  });
}

/** Exactly one CSTĐ tỉnh, of December 2020, for a head endorsed by his deputy; four CSTĐ cơ sở for staff. */
async function theEnergyDivision(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-16 10:00');
  await nominates(tale, DUY, THINH, {
    narrative: 'Tham mưu phủ kín lưới điện nông thôn cho các xã miền núi.',
    field: 'energy',
  });
  await endorsed(tale, THAO, THINH, {
    'unitLeader.titles': 'met 1/1',
    'unitLeader.initiatives': 'unmet 0/1',
  });
  await nominates(tale, DUY, HAN, {
    narrative: 'Theo dõi tiết kiệm điện, giảm tổn thất lưới hạ áp tại 40 trạm.',
    field: 'energy',
  });
  // she has no honour under Chỉ thị 05: for the Council to weigh, not a condition
  await endorsed(tale, THINH, HAN, { 'staff.grassroots': 'met 4/4' }, 'individual.honour');
}

/** One Bằng khen of each kind, the mixed branch; and four CSTĐ cơ sở. */
async function theTradeDivision(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-16 14:00');
  await nominates(tale, NGUYET, ANH, {
    narrative: 'Đưa sản phẩm OCOP của tỉnh lên các sàn thương mại điện tử.',
    field: 'trade',
  });
  await endorsed(tale, NGHIA, ANH, {
    'staff.threshold': 'met 1/1',
    'staff.chairman': 'unmet 1/2',
    'staff.central': 'unmet 1/2',
    'staff.mixed': 'met 2/2',
    'staff.grassroots': 'unmet 0/4',
  });
  await nominates(tale, NGUYET, LONG, {
    narrative: 'Giữ ổn định mạng lưới chợ và cung ứng hàng thiết yếu trong mùa lũ.',
    field: 'trade',
  });
  await endorsed(tale, NGHIA, LONG, { 'staff.grassroots': 'met 4/4' }, 'individual.honour');
}

/** III.1: "trong giai đoạn … 02 Bằng khen" is a target: 0 of 2 on the first day, and no bar. */
async function theCollectives(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-17 08:00');
  await nominates(tale, TU, 'QLCN', {
    narrative: 'Tập thể hai năm liền đạt Tập thể lao động xuất sắc.',
    field: 'industry',
  });
  const entry = {
    'collective.certificates': 'target 0/2',
    'collective.rating.latest': 'met 1/1',
    'collective.discipline': 'met 0/0',
  };
  // the head answers for his unit: the unit proposes itself, and the Office checks
  await endorsed(tale, VINH, 'QLCN', entry);
  await nominates(tale, TUAN_TTR, 'TTr', {
    narrative: 'Xử lý dứt điểm các điểm nóng về kinh doanh xăng dầu trên địa bàn.',
    field: 'inspection',
  });
  // signed on the last day (04); its Bằng khen of November 2020 lies before the period
  await measures(tale, MANH, 'TTr', entry);
  await nominates(tale, TUAN_TTR, TRANG, {
    narrative: 'Tham mưu các cuộc thanh tra chuyên đề về an toàn hóa chất.',
    field: 'inspection',
  });
  await endorsed(tale, MANH, TRANG, { 'staff.central': 'met 2/2' });
}

/** Two Bằng khen of the Chairman. */
async function theSafetyDivision(tale: Tale): Promise<void> {
  const { story } = tale;
  await story.goTo('2021-03-17 15:00');
  await nominates(tale, HUY, LINH, {
    narrative: 'Xây dựng bộ tài liệu ứng phó sự cố hóa chất cho doanh nghiệp nhỏ.',
    field: 'safetyEnvironment',
  });
  await endorsed(tale, CUONG, LINH, { 'staff.chairman': 'met 2/2' });
}
