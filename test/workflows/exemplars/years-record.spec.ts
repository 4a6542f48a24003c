import type { PastEvent } from '../../../src/history/history.service.js';
import { yearsRecord } from '../../../src/pages/exemplars/years-record.js';
import { standingIn } from '../../../src/pages/exemplars/years-view.js';
import type { PartFacts } from '../../../workflows/index.js';

let seq = 0;

/** An event as the history hands it to somebody; without facts where he may not see them. */
const event = (type: string, order: object | null, over: Partial<PastEvent> = {}): PastEvent => {
  seq += 1;
  return {
    seq,
    hash: '00',
    at: '2021-05-10T03:00:00.000Z',
    type,
    from: [],
    to: [],
    actor: { person: 'p1', name: 'Lê Quang Huy', role: 'nominator', as: '', for: null, forName: null },
    via: { channel: 'page', assurance: 'session' },
    private: order === null ? {} : { facts: { order: { type, ...order } } },
    commitments: {},
    salts: {},
    erased: {},
    body: '{}',
    ...over,
  };
};

const of = (life: 'commendation' | 'story', id: string) => ({ part: { life, id } });

const part = (life: PartFacts['life'], id: string, state: string, consented = false): PartFacts => ({
  life,
  id,
  state: [state],
  consented,
});

const NOTHING = {
  province: [],
  plan: null,
  reports: [],
  commendations: [],
  stories: [],
  activities: [],
  years: [],
  midterm: null,
  final: null,
};

describe('the years as an exemplar, from the events of its chain', () => {
  test('of what came before them nothing is taken', () => {
    const before = ['FILE', 'SUBMIT', 'ENDORSE', 'ACCEPT', 'SELECT', 'HOLD', 'NUDGE', 'CALL'];
    expect(yearsRecord([], [])).toEqual(NOTHING);
    expect(
      yearsRecord(
        before.map((type) => event(type, { reason: 'x' })),
        [],
      ),
    ).toEqual(NOTHING);
  });

  test('the province: each step with its paper and its words, in order', () => {
    const { province } = yearsRecord(
      [
        event('FORWARD', { letter: { number: '412/TTr-SCT', date: '2021-03-29' } }),
        event('RECEIVE', { reference: 'Sổ đến 12' }),
        event('RETURN_FOR_CORRECTION', { reason: 'Thiếu tên phòng' }),
        event('RECORD_ANSWER', {
          answer: 'recognised',
          decision: { number: '1644/QĐ-UBND', date: '2021-05-07' },
        }),
        event('CONFIRM_ANSWER', {}),
        event('RECOGNISE', { decision: { number: '', date: '' } }),
      ],
      [],
    );
    expect(province.map(({ type, paper, text }) => [type, paper?.number ?? null, text])).toEqual([
      ['FORWARD', '412/TTr-SCT', null],
      ['RECEIVE', null, 'Sổ đến 12'],
      ['RETURN_FOR_CORRECTION', null, 'Thiếu tên phòng'],
      ['RECORD_ANSWER', '1644/QĐ-UBND', null],
      ['CONFIRM_ANSWER', null, null],
      ['RECOGNISE', null, null],
    ]);
  });

  test('the fostering plan, and reports after it', () => {
    const plan = { responsible: 'Trưởng phòng Phan Đình Cường', activities: ['Cử đi học', 'Giao việc'] };
    const record = yearsRecord(
      [event('FILE_FOSTERING_PLAN', plan), event('REPORT_PROGRESS', { report: 'Đã học xong' })],
      [],
    );
    expect(record.plan).toMatchObject({ ...plan, hidden: false, by: 'Lê Quang Huy' });
    expect(record.reports.map(({ text }) => text)).toEqual(['Đã học xong']);
  });

  test('who may not see the facts sees that it was done, and that there is more', () => {
    const record = yearsRecord(
      [event('FILE_FOSTERING_PLAN', null), event('EVALUATE_YEAR', null), event('REVIEW_MIDTERM', null)],
      [],
    );
    expect(record.plan).toMatchObject({ responsible: null, activities: [], hidden: true });
    expect(record.years[0]).toMatchObject({ year: null, attested: [], text: null, hidden: true });
    expect(record.midterm).toMatchObject({ verdict: null, hidden: true });
  });

  test('an order that says nothing hides nothing', () => {
    const [story] = yearsRecord(
      [event('DRAFT_STORY', null, of('story', 's1')), event('CONSENT_STORY', null, of('story', 's1'))],
      [part('story', 's1', 'drafted', true)],
    ).stories;
    expect(story?.steps.map(({ hidden }) => hidden)).toEqual([true, false]);
  });

  test('a commendation from proposal to decision; of another nothing slips in', () => {
    const { commendations } = yearsRecord(
      [
        event('PROPOSE_COMMENDATION', { form: 'Giấy khen', reason: 'Xử lý sự cố' }, of('commendation', 'c1')),
        event('PROPOSE_COMMENDATION', { form: 'Bằng khen', reason: 'Cả năm' }, of('commendation', 'c2')),
        event('ADVISE_COMMENDATION', { opinion: 'Thống nhất' }, of('commendation', 'c1')),
        event(
          'DECIDE_COMMENDATION',
          { decision: { number: '921/QĐ-SCT', date: '2022-08-22' } },
          of('commendation', 'c1'),
        ),
      ],
      [part('commendation', 'c2', 'proposed'), part('commendation', 'c1', 'decided')],
    );
    expect(commendations.map(({ id, state, title, text }) => [id, state, title, text])).toEqual([
      ['c1', 'decided', 'Giấy khen', 'Xử lý sự cố'],
      ['c2', 'proposed', 'Bằng khen', 'Cả năm'],
    ]);
    expect(commendations[0]?.steps.map(({ type, text, paper }) => [type, text ?? paper?.number])).toEqual([
      ['PROPOSE_COMMENDATION', 'Xử lý sự cố'],
      ['ADVISE_COMMENDATION', 'Thống nhất'],
      ['DECIDE_COMMENDATION', '921/QĐ-SCT'],
    ]);
  });

  test('a story, for those who see the facts and for the one it is about', () => {
    const told = { title: 'Người đi từng xưởng', text: 'Mười năm.' };
    const events = (seen: boolean) => [
      event('DRAFT_STORY', seen ? told : null, of('story', 's1')),
      event('PUBLISH_STORY', seen ? { channel: 'Cổng thông tin' } : null, of('story', 's1')),
    ];
    const parts = [part('story', 's1', 'published', true)];
    expect(yearsRecord(events(true), parts).stories).toMatchObject([
      { ...told, channel: 'Cổng thông tin', consented: true, state: 'published' },
    ]);
    expect(yearsRecord(events(false), parts, { s1: told }).stories).toMatchObject([
      { ...told, channel: null },
    ]);
    expect(yearsRecord(events(false), parts).stories).toMatchObject([{ title: null, text: null }]);
  });

  test('activities, years and reviews', () => {
    const record = yearsRecord(
      [
        event('RECORD_ACTIVITY', { activity: 'Hội thảo', on: '2022-05-19' }),
        event('EVALUATE_YEAR', {
          year: 2021,
          remark: 'Giữ vững',
          attested: [
            { key: 'officeCulture', text: 'Tốt' },
            { key: 'other', text: '' },
          ],
        }),
        event('REVIEW_MIDTERM', { verdict: 'improve', remark: 'Mới một Bằng khen' }),
        event('REVIEW_FINAL', { verdict: 'not', remark: 'Chưa đủ' }, { actor: clock }),
      ],
      [],
    );
    expect(record.activities).toMatchObject([{ on: '2022-05-19', text: 'Hội thảo' }]);
    expect(record.years).toMatchObject([{ year: 2021, text: 'Giữ vững', attested: ['Tốt'] }]);
    expect(record.midterm).toMatchObject({ verdict: 'improve', text: 'Mới một Bằng khen' });
    expect(record.final).toMatchObject({ verdict: 'not', by: null });
  });
});

const clock: PastEvent['actor'] = {
  person: 'system',
  name: 'system',
  role: 'system',
  as: '',
  for: null,
  forName: null,
};

describe('where its regions stand', () => {
  const leaves = ['exemplar.fostering.underway', 'exemplar.province.received'];

  test('while it lasts, by its state', () => {
    expect(standingIn(leaves, [])).toEqual({
      province: 'exemplar.province.received',
      fostering: 'exemplar.fostering.underway',
      commendation: null,
      dissemination: null,
      review: null,
    });
  });

  test('once it has ended, by what it ended from', () => {
    const ended = event('REVIEW_FINAL', null, { from: leaves, to: ['confirmed'] });
    const within = event('RECEIVE', null, { from: ['exemplar.province.sent'], to: leaves });
    expect(standingIn(['confirmed'], [within, ended])).toMatchObject({
      province: 'exemplar.province.received',
    });
    expect(standingIn(['withdrawn'], [])).toMatchObject({ province: null, fostering: null });
  });
});
