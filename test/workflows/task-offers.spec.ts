import { permission } from '../../workflows/policy/decide-policy.js';
import { offersOfTask } from '../../workflows/task-offers.js';
import { actor } from '../support/builders/cast.js';

describe('what a task offers, read from the state that opened it', () => {
  test.each([
    ['nomination', 'unitReview/unitHead/ENDORSE///2021-03-24', 'ENDORSE', ['ENDORSE', 'RETURN']],
    [
      'nomination',
      'officeReview/clerk/CHECK_EVIDENCE///2021-03-29',
      'CHECK_EVIDENCE',
      ['CHECK_EVIDENCE', 'RETURN'],
    ],
    [
      'nomination',
      'officeReview/officeChief/ACCEPT///2021-03-29',
      'ACCEPT',
      ['ACCEPT', 'RETURN', 'REPORT_UNQUALIFIED'],
    ],
    ['nomination', 'selected/director/FORWARD///2021-03-29', 'FORWARD', ['FORWARD']],
    [
      'nomination',
      'exemplar.province.received/province/RECOGNISE///',
      'RECOGNISE',
      ['RECOGNISE', 'DECLINE', 'RETURN_FOR_CORRECTION'],
    ],
    ['nomination', 'story.drafted/officeChief/APPROVE_STORY//s1/', 'APPROVE_STORY', ['APPROVE_STORY']],
    // of no state: wherever the nomination stands
    ['nomination', 'held/officeChief/RELEASE///', 'RELEASE', ['RELEASE']],
    ['nomination', 'recounted/officeChief/RECHECK///', 'RECHECK', ['RECHECK']],
    [
      'sitting',
      'sitting/convened/councilMember/REPLY/1/khoi/',
      'REPLY',
      ['REPLY', 'CAST_ADVANCE', 'ASK_OFFICE', 'DECLARE_CONFLICT'],
    ],
    ['round', 'round/open/officeChief/COMPILE', 'COMPILE', ['COMPILE']],
  ])('%s %s', (life, key, does, expected) => {
    expect(offersOfTask(life, key, does)).toEqual(expected);
  });
});

describe('let in by a link, one does what its task offers and nothing else', () => {
  const asking = (action: string, only: readonly string[] | undefined, order?: 'round') =>
    permission({
      life: 'nomination',
      action,
      state: ['unitReview'],
      day: '2021-03-20',
      actor: { ...actor('hieu'), assurance: 'pin', ...(only && { only }) },
      unit: 'QLTM',
      nominee: { kind: 'individual', person: 'anh' },
      taken: [],
      ...(order && { order }),
    });

  test('what it offers', () => {
    expect(asking('ENDORSE', ['ENDORSE', 'RETURN']).allow).toBe(true);
    expect(asking('RETURN', ['ENDORSE', 'RETURN']).allow).toBe(true);
  });

  test.each([
    ['something else that he might do signed in', 'WITHDRAW', ['ENDORSE', 'RETURN']],
    ['anything, once the task is done', 'ENDORSE', []],
  ])('not %s', (_what, action, only) => {
    expect(asking(action, undefined).allow).toBe(true);
    expect(asking(action, only)).toMatchObject({ allow: false, findings: [{ code: 'ONLY_THIS_TASK' }] });
  });

  test('what a round orders follows from what its task offers', () => {
    const may = asking('PUT_BEFORE_COUNCIL', ['FORWARD'], 'round');
    expect(may).toMatchObject({ allow: false, findings: [{ code: 'ROLE_MISSING' }] });
  });
});
