import { type Dossier, type Plan } from '../../workflows/index.js';

const NARRATIVE =
  'Trong năm năm qua, đồng chí luôn hoàn thành xuất sắc nhiệm vụ được giao; chủ động tham mưu, đề xuất nhiều giải ' +
  'pháp tháo gỡ khó khăn cho doanh nghiệp trên địa bàn; gương mẫu thực hiện văn hóa công sở, học tập và làm theo tư ' +
  'tưởng, đạo đức, phong cách Hồ Chí Minh. Sáng kiến của đồng chí được áp dụng tại tám phòng, đơn vị, rút ngắn thời ' +
  'gian giải quyết thủ tục hành chính từ bảy ngày xuống còn ba ngày làm việc, được cơ sở đồng tình và nhân rộng. ';

const ATTESTED = 'Đơn vị xác nhận, theo biên bản họp đơn vị ngày 10/3/2021.';

const keysIn = (criterion: Plan['criteria'][number]): string[] => {
  switch (criterion.kind) {
    case 'all':
    case 'any':
    case 'atLeast':
      return criterion.of.flatMap(keysIn);
    case 'attest':
      return [criterion.key];
    default:
      return [];
  }
};

/** All that the plan asks somebody to answer for, a page of text, and every award claimed. */
export const completeDossier = (plan: Plan, evidence: readonly string[], edition = 0): Dossier => ({
  name: '',
  post: '',
  narrative: `${NARRATIVE.repeat(3)}(${edition})`,
  comprehensive: false,
  fields: plan.fields.slice(0, 2).map(({ id }) => id),
  movement: plan.movements[0]?.id ?? null,
  attestations: [...new Set(plan.criteria.flatMap(keysIn))].map((key) => ({
    key,
    text: ATTESTED,
    year: null,
  })),
  evidence,
});
