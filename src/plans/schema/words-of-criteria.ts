import type { KeyWords } from './key-words.js';

const gate = (vi: string, en: string) => [vi, en] as const;

export const WORDS_OF_CRITERIA: KeyWords = {
  criteria: ['Cây tiêu chí.', 'The tree of criteria.'],
  'Criterion.id': ['Mã tiêu chí, một lần trong cả cây.', 'Id, once in the whole tree.'],
  'Criterion.kind': [
    'Loại tiêu chí: cách ghép (all, any, atLeast) hoặc điều được hỏi.',
    'Kind: a way to join (all, any, atLeast) or what is asked.',
  ],
  'Criterion.clause': ['Mục của văn bản.', 'Clause of the document.'],
  'Criterion.text': ['Tiêu chí nói bằng lời.', 'The criterion in words.'],
  'Criterion.at': [
    'Ràng buộc ở bước nào, hiệu lực gì; các phần bên trong theo đó.',
    'At which gates it binds and with which effect; parts inherit it.',
  ],
  'Criterion.at.register': gate(
    'Khi đơn vị gửi hồ sơ; tính cả minh chứng mới khai.',
    'When the unit endorses; claimed evidence counts.',
  ),
  'Criterion.at.accept': gate(
    'Khi Văn phòng nhận; từ đây chỉ tính minh chứng đã xác minh.',
    'When the Office accepts; from here on only verified evidence counts.',
  ),
  'Criterion.at.agenda': gate('Khi đưa ra Hội đồng.', 'When it is put before the Council.'),
  'Criterion.at.forward': gate('Khi gửi cấp trên.', 'When it is forwarded.'),
  'Criterion.at.commend': gate('Khi quyết định khen thưởng.', 'When a commendation is decided.'),
  'Criterion.at.confirm': gate('Khi xác nhận lúc tổng kết.', 'When it is confirmed at the final review.'),
  'Criterion.target': [
    'Chỉ tiêu phấn đấu: trước tổng kết chỉ hiện tiến độ.',
    'A target: shown as progress until the final review.',
  ],
  'Criterion.for': ['Dành cho ai; không ghi là tất cả.', 'Whom it concerns; left out: everybody.'],
  'Criterion.for.kinds': ['Loại đối tượng.', 'Kinds of nominee.'],
  'Criterion.for.tiers': ['Nhóm chức vụ; chỉ cá nhân mới có.', 'Tiers; only individuals have one.'],
  'Criterion.of': ['Các phần bên trong.', 'The parts.'],
  'Criterion.atLeast.n': ['Phải đạt ít nhất mấy phần.', 'How many of the parts must be met.'],
  'Criterion.attest.key': [
    'Mã của lời xác nhận; cùng mã dùng chung một câu trả lời.',
    'Key of the attestation; equal keys share one answer.',
  ],
  'Criterion.attest.renewed': [
    'yearly: khi tổng kết phải có cho từng năm.',
    'yearly: at the final review every year must have it.',
  ],
  'Criterion.attest.evidence': [
    'true: phải có giấy tờ kèm theo.',
    'true: words alone do not do, a paper shows it.',
  ],
  'Criterion.count.awards': ['Đếm các danh hiệu này.', 'Counts these awards.'],
  'Criterion.count.issuers': ['Do các cấp này ký.', 'Signed at these levels.'],
  'Criterion.count.natures': [
    'Chỉ các tính chất này; không ghi là mọi tính chất.',
    'Of these natures only; left out: any.',
  ],
  'Criterion.count.min': ['Ít nhất mấy lần.', 'At least so many.'],
  'Criterion.initiative.level': ['Cấp công nhận.', 'Level of recognition.'],
  'Criterion.initiative.applied': ['true: phải được áp dụng.', 'true: it must also be applied.'],
  'Criterion.initiative.min': ['Ít nhất mấy sáng kiến.', 'At least so many.'],
  'Criterion.rating.min': ['Mức thấp nhất được chấp nhận.', 'The lowest rating that will do.'],
  'Criterion.rating.over': [
    'latest: năm gần nhất; every: mọi năm trong giai đoạn.',
    'latest: the latest completed year; every: each year of the period.',
  ],
  'Criterion.discipline.ceiling': [
    'none: không kỷ luật nào; hoặc chỉ những hình thức nhẹ hơn mức này.',
    'none: no discipline at all; otherwise only what is lighter than this.',
  ],
  'Criterion.discipline.of': [
    'self: chính cá nhân đó; members: người trong tập thể.',
    'self: the individual; members: members of the collective.',
  ],
  'Criterion.discipline.window.by': ['Theo ngày quyết định.', 'By the day of the decision.'],
  'Criterion.linked.movements': [
    'Được chọn từ một trong các phong trào này.',
    'Chosen in one of these movements.',
  ],
  'Criterion.window': [
    'Tính trong khoảng nào, theo ngày nào.',
    'Which entries are looked at, by which of their dates.',
  ],
  'Criterion.window.over': [
    'career: từ trước đến nay; period: trong giai đoạn; yearsBack: mấy năm gần nhất.',
    "career: ever; period: within the plan's period; yearsBack: the last years.",
  ],
  'Criterion.window.years': ['Số năm, chỉ với yearsBack.', 'How many years, only with yearsBack.'],
  'Criterion.window.by': [
    'decision: theo ngày quyết định; achievement: theo năm thành tích.',
    'decision: by the day of the decision; achievement: by the year of the achievement.',
  ],
};
