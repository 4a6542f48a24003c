import type { Language } from '../../texts/language.js';
import { isOwn } from '../../texts/mail-own.js';
import { digestView } from './digest-words.js';
import { letterOf, type Written, written } from './letter.js';
import { ownPage } from './notice-row.js';
import type { LetterKind } from './templates.js';
import type { Around, HandedOver, StandsFor, Told } from './told.js';

/** Invented from end to end: nothing of a preview is anybody's. */
const AT = '2021-03-22T02:15:00.000Z';
const DAY = '2021-03-22';
const NAME = 'Trần Thị Mẫu';
const HASH = '3f2a9c0d7b15e8846a1f0c92d7e4b35a6c8810f2e9d47b6053c1a8e7f4029bd6';

const UNIT = { vi: 'Phòng Quản lý Mẫu', en: 'Sample Division' };

const STANDS_FOR: StandsFor = {
  principal: 'Lê Văn Thử',
  substitute: NAME,
  from: '2021-03-20',
  until: '2021-03-26',
  reason: 'Đi công tác',
};

const HANDED_OVER: HandedOver = {
  leaver: 'Lê Văn Thử',
  lastDay: '2021-03-26',
  offices: [{ role: 'unitHead', unit: UNIT, to: NAME }],
};

const SENT = {
  by: { vi: 'Sở Mẫu', en: 'Sample Department' },
  number: '12/TTr-SM',
  date: '2021-03-22',
  names: 5,
};

const CODES = {
  nomination: 'HS-2021-0007',
  round: 'DX-2021-01',
  sitting: 'PH-2021-0001',
  account: null,
} as const;

const WITH_A_MATTER: ReadonlySet<string> = new Set(['link.FRESH', 'link.NO_FRESH', 'link.FOREIGN']);

const toldOf = ({ life, template }: LetterKind, language: Language): Told => {
  const [kind = ''] = template.split('.');
  const asks = ['task', 'nudge', 'overdue', 'link'].includes(kind);
  const late = kind === 'overdue';
  return {
    life,
    template,
    at: AT,
    recipient: { name: NAME, language },
    code: WITH_A_MATTER.has(template) ? CODES.nomination : CODES[life],
    does: WITH_A_MATTER.has(template) ? 'ENDORSE' : null,
    unit: life === 'nomination' ? UNIT : null,
    due: asks && life !== 'sitting' ? (late ? '2021-03-18' : '2021-03-24') : null,
    left: { is: late ? 'over' : 'ahead', days: 2 },
    round: life === 'round' ? { name: 'Đợt xét chọn mẫu năm 2021' } : null,
    meets: life === 'sitting' ? '2021-03-26T07:00:00.000Z' : null,
    place: life === 'sitting' ? 'Phòng họp tầng 2' : null,
    reason: ['told.MOVE', 'told.CANCEL'].includes(template) ? 'Trùng lịch họp của tỉnh' : null,
    file: ['told.CONVENE', 'told.MOVE', 'told.CANCEL'].includes(template) ? 'PH-2021-0001.ics' : null,
    became: template === 'told.NOT_SELECT' ? ['exemplar.fostering.awaitingPlan'] : null,
    extended:
      template === 'told.EXTEND' ? { unit: null, until: '2021-03-30', reason: 'Mưa lũ kéo dài' } : null,
    standsFor: template.startsWith('substitution.') ? STANDS_FOR : null,
    handedOver: template === 'handover.DONE' ? HANDED_OVER : null,
    sent: life === 'round' && template === 'task.RECEIVE' ? SENT : null,
    event: kind === 'receipt' ? { seq: 12, hash: HASH } : null,
    checkpoint: kind === 'receipt' || kind === 'anchor' ? { size: 20852, root: HASH } : null,
    tell: { name: 'Ngô Thị Ví Dụ', phone: '0239 000 0200' },
  };
};

type House = Pick<Around, 'organisation' | 'rehearsal'>;

/** Of the length of a real one, and no link: its token is all the same letter. */
const linkIn = (address: string): string => `${address}/v/${'x'.repeat(43)}`;

const around = (house: House, address: string, own: boolean, page = '/tasks'): Around => ({
  ...house,
  href: own ? linkIn(address) : address + page,
  until: own ? '2021-03-24T17:00:00.000Z' : null,
  choices: `${address}/account`,
});

const hasLink = ({ template }: LetterKind): boolean => /^(?:task|nudge)\.|^link\.FRESH$/.test(template);

const pageFor = ({ template }: LetterKind): string => (isOwn(template) ? ownPage(template) : '/tasks');

/** A letter of this kind, as somebody who does not exist would get it. */
export const sampleOf = (kind: LetterKind, house: House, address: string, language: Language): Written =>
  letterOf(toldOf(kind, language), around(house, address, hasLink(kind), pageFor(kind)));

/** The same for a substitute. */
export const sampleForSubstitute = (house: House, address: string, language: Language): Written =>
  letterOf(
    { ...toldOf({ life: 'nomination', template: 'task.ENDORSE' }, language), standsFor: STANDS_FOR },
    around(house, address, true),
  );

/** One morning's digest. */
export function sampleDigest(
  { organisation, rehearsal }: House,
  address: string,
  language: Language,
): Written {
  const waiting = [
    { code: 'HS-2021-0007', does: 'ENDORSE', due: '2021-03-24', days: 2 },
    { code: 'HS-2021-0009', does: 'ENDORSE', due: '2021-03-24', days: 2 },
    { code: 'HS-2021-0003', does: 'FILE_FOSTERING_PLAN', due: null, days: 0 },
  ];
  const news: LetterKind[] = [
    { life: 'nomination', template: 'told.ACCEPT' },
    { life: 'nomination', template: 'receipt.ENDORSE' },
    { life: 'sitting', template: 'told.CONCLUDE' },
  ];
  return written(
    digestView({
      recipient: { name: NAME, language },
      organisation,
      rehearsal,
      day: DAY,
      tasks: waiting.map(({ code, does, due, days }) => ({
        life: 'nomination',
        code,
        does,
        due,
        left: due === null ? null : { is: 'ahead', days },
        href: linkIn(address),
      })),
      total: 28,
      news: news.map((kind) => ({ told: toldOf(kind, language), href: `${address}/tasks` })),
      outlook: [
        {
          vi: 'Đợt xét chọn mẫu năm 2021: còn 2 ngày làm việc, hạn hết ngày 24/3/2021',
          en: 'Sample round of 2021: 2 working days left, last day 24 March 2021',
        },
      ],
      href: `${address}/tasks`,
      choices: `${address}/account`,
    }),
  );
}
