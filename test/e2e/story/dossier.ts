import { said } from '../../../src/texts/index.js';
import type { NominationView } from '../../../src/nominations/nomination-view.js';
import type { Dossier } from '../../../workflows/index.js';

/** What is said of one nominee only; the rest every dossier says. */
export interface Portrait {
  readonly narrative: string;
  readonly field: string;
}

const INDIVIDUAL = {
  leading: 'Là nhân tố mới, nổi bật trong phòng, được tập thể suy tôn.',
  law: 'Gương mẫu chấp hành đường lối của Đảng, pháp luật của Nhà nước, quy chế cơ quan.',
  study: 'Thực hiện đầy đủ bản đăng ký học tập và làm theo Bác hằng năm.',
  excellentWork: 'Hoàn thành xuất sắc nhiệm vụ chính trị được giao.',
  influence: 'Cách làm được các phòng khác của Sở áp dụng.',
  officeCulture: 'Thực hiện tốt văn hóa công sở, không có phản ánh của tổ chức, công dân.',
};

const COLLECTIVE = {
  leading: 'Là tập thể dẫn đầu khối thi đua các phòng, đơn vị của Sở.',
  achievements: 'Hoàn thành vượt các chỉ tiêu công tác được giao.',
  leadsMovements: 'Dẫn đầu các phong trào thi đua do Sở phát động.',
  unity: 'Nội bộ đoàn kết, không có đơn thư.',
  law: 'Chấp hành nghiêm chủ trương của Đảng, chính sách pháp luật của Nhà nước.',
  charity: 'Nhận đỡ đầu một thôn của huyện Hương Khê, tham gia đầy đủ các quỹ.',
  alwaysExcellent: 'Luôn hoàn thành xuất sắc nhiệm vụ, nổi bật trong toàn ngành.',
};

/** Every award and initiative of the register is claimed as evidence; the yearly "lao động tiên tiến" proves nothing here. */
const evidenceOf = ({ entries }: NominationView): string[] =>
  entries
    .filter(
      (entry) =>
        entry.kind === 'initiative' || (entry.kind === 'award' && entry.award !== 'LAO_DONG_TIEN_TIEN'),
    )
    .map(({ id }) => id);

/** A dossier in which the unit answers for everything and claims all it finds in the register. */
export function dossierFor(
  view: NominationView,
  { narrative, field }: Portrait,
): Omit<Dossier, 'name' | 'post'> {
  const answers = view.nominee.kind === 'collective' ? COLLECTIVE : INDIVIDUAL;
  return {
    narrative,
    comprehensive: false,
    fields: [field],
    movement: 'patrioticEmulation',
    attestations: Object.entries(answers).map(([key, text]) => ({ key, text, year: null })),
    evidence: evidenceOf(view),
  };
}

/** The entry whose paper bears this number. */
export const entryNumbered = ({ entries }: NominationView, number: string): string => {
  const found = entries.find(({ label }) => said(label, 'vi').includes(number));
  if (!found) throw new Error(`no entry numbered ${number}`);
  return found.id;
};
