import { rehearsalId } from '../../../../src/rehearsal/ids.js';
import type { Tale } from '../acts.js';
import { DUYEN, HAN_AS_DEPUTY, HANG, HUY, KHOI, LINH, SON, THINH } from '../cast.js';
import { evaluateYear } from './exemplars.js';

/** 2022: two stories told with consent (IV.3), and a commendation that takes three persons. */
export async function theSecondYear(tale: Tale): Promise<void> {
  const { story, learning } = tale;
  story.chapter('2022: tuyên truyền, nhân rộng, khen thưởng (IV.2, IV.3) · The second year');
  await learning.passTo('2022-04-05 08:00');
  await notWithoutConsent(tale);
  await notByItsOwnAuthor(tale);
  await learning.passTo('2022-08-22 08:00');
  await notProposedAndAdvisedByOne(tale);
  await learning.passTo('2022-10-03 08:00');
  // she leads since 1/1/2022, and signs for her division
  await story.does(HAN_AS_DEPUTY, story.name(THINH), {
    type: 'REPORT_PROGRESS',
    report: 'Đã hướng dẫn hai phòng của Sở áp dụng cách làm điện nông thôn.',
  });
  await learning.passTo('2022-12-11 09:00');
  await evaluateYear(tale, 2022);
}

async function notWithoutConsent({ story }: Tale): Promise<void> {
  const linh = story.name(LINH);
  const part = rehearsalId('story', 'story', 'linh');
  await story.does(HUY, linh, {
    type: 'DRAFT_STORY',
    part,
    title: 'Người đưa an toàn hóa chất về từng xưởng nhỏ',
    text: 'Mười năm đi cùng các cơ sở sản xuất, chị để lại ở mỗi nơi một tập hướng dẫn dễ hiểu.',
  });
  await story.does(HANG, linh, { type: 'APPROVE_STORY', part });
  const publish = { type: 'PUBLISH_STORY', part, channel: 'Cổng thông tin điện tử của Sở' } as const;
  await story.isRefused(DUYEN, linh, publish, { because: [{ code: 'CONSENT_MISSING', clause: 'IV.3' }] });
  await story.does(LINH, linh, { type: 'CONSENT_STORY', part });
  await story.does(DUYEN, linh, publish);
}

async function notByItsOwnAuthor({ story }: Tale): Promise<void> {
  const khoi = story.name(KHOI);
  const part = rehearsalId('story', 'story', 'khoi');
  await story.does(HANG, khoi, {
    type: 'DRAFT_STORY',
    part,
    title: 'Bốn năm đưa công nghiệp của tỉnh đi lên',
    text: 'Câu chuyện của người đứng đầu ngành, kể qua các cuộc gặp doanh nghiệp mỗi sáng thứ Hai.',
  });
  await story.isRefused(
    HANG,
    khoi,
    { type: 'APPROVE_STORY', part },
    {
      status: 403,
      because: [
        { code: 'SOD_PRIOR_STEP', clause: 'V', params: { first: 'DRAFT_STORY', second: 'APPROVE_STORY' } },
      ],
    },
  );
  await story.does(SON, khoi, { type: 'APPROVE_STORY', part });
  await story.does(KHOI, khoi, { type: 'CONSENT_STORY', part });
  await story.does(DUYEN, khoi, { type: 'PUBLISH_STORY', part, channel: 'Bản tin Công Thương Hà Tĩnh' });
}

async function notProposedAndAdvisedByOne({ story }: Tale): Promise<void> {
  const linh = story.name(LINH);
  const part = rehearsalId('story', 'commendation', 'linh');
  await story.does(HANG, linh, {
    type: 'PROPOSE_COMMENDATION',
    part,
    form: 'Biểu dương trong toàn ngành',
    reason: 'Trực tiếp xử lý an toàn sự cố rò rỉ hóa chất tại cụm công nghiệp.',
  });
  const advise = { type: 'ADVISE_COMMENDATION', part, opinion: 'Thống nhất đề nghị biểu dương.' } as const;
  await story.isRefused(HANG, linh, advise, {
    status: 403,
    because: [
      {
        code: 'SOD_PRIOR_STEP',
        clause: 'V',
        params: { first: 'PROPOSE_COMMENDATION', second: 'ADVISE_COMMENDATION' },
      },
    ],
  });
  await story.does(SON, linh, advise);
  await story.does(KHOI, linh, {
    type: 'DECIDE_COMMENDATION',
    part,
    decision: { number: '921/QĐ-SCT', date: '2022-08-22' },
  });
}
