import { LANGUAGES, vi } from '../../src/texts/index.js';
import { processPicture } from '../../src/web/diagram.js';
import { choiceOf, fieldsOf } from '../../src/web/forms/order-fields.js';
import { postedOrder, sentValues } from '../../src/web/forms/posted-order.js';
import { renderPage } from '../../src/web/page.js';
import { Message } from '../../src/web/pages/message.js';
import type { MessagePage } from '../../src/web/answer-views.js';
import { processGraph } from '../../workflows/index.js';
import { seedPlan } from '../support/builders/plan.js';
import { previewPages } from '../support/preview/pages.js';

const drawn: [string, string][] = [];
for (const lang of LANGUAGES) {
  for (const [name, page] of await previewPages(lang, seedPlan())) {
    drawn.push([`${name} ${lang}`, renderPage(page)]);
  }
}

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

describe.each(drawn)('%s', (_, html) => {
  test('has one heading of the first rank, one main part, and a title', () => {
    expect(all(html, /<(h1)[ >]/g)).toHaveLength(1);
    expect(all(html, /<(main) /g)).toHaveLength(1);
    expect(all(html, /<title>([^<]+)<\/title>/g)).toHaveLength(1);
  });

  test('carries no script, no style and no handler of its own', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle="|\son[a-z]+="|javascript:/);
  });

  test('leads nowhere outside', () => {
    const targets = all(html, /\s(?:href|action|src)="([^"]*)"/g);
    expect(targets.filter((target) => !/^(\/(?!\/)|[?#]|tel:\+?[0-9]+$)/.test(target))).toEqual([]);
  });

  test('names every control, and whatever it points to is there, once', () => {
    const ids = all(html, /\sid="([^"]*)"/g);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const pointed = all(html, /\s(?:for|aria-describedby|aria-labelledby)="([^"]*)"/g).flatMap((list) =>
      list.split(' '),
    );
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
    const controls = all(html, /<(?:input|textarea|select)(\s[^>]*)>/g).filter(
      (rest) => !rest.includes('type="hidden"'),
    );
    const labels = all(html, /<label for="([^"]*)"/g);
    expect(controls.filter((rest) => !labels.some((id) => rest.includes(`id="${id}"`)))).toEqual([]);
  });

  test('shows at most one primary button, and sends every form by POST with its nonce, but one that only asks', () => {
    expect(all(html, /class="(button primary)"/g).length).toBeLessThanOrEqual(1);
    const forms = html.split('<form ').slice(1);
    for (const form of forms.filter((one) => !/^[^>]*method="get"/.test(one))) {
      expect(form).toMatch(/^[^>]*method="post"/);
      expect(form.slice(0, form.indexOf('</form>'))).toContain('type="hidden" name="nonce"');
    }
  });
});

const html = (name: string): string => drawn.find(([page]) => page === name)?.[1] ?? '';

test('what people write is text, whatever it looks like', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&';
  const page: MessagePage = {
    frame: {
      lang: 'vi',
      otherLanguage: '?lang=en',
      organisation: { vi: hostile, en: hostile },
      assetVersion: 'test',
      rehearsal: null,
      account: null,
      nav: [],
      section: null,
    },
    problem: { status: 409, title: hostile, detail: hostile },
    wrote: 'nothing',
    decided: {
      by: { name: hostile, role: 'unitHead', as: '', forName: null },
      at: '2021-03-22T01:30:00.000Z',
      type: hostile,
    },
    back: null,
    again: null,
    search: null,
  };
  const written = renderPage(Message(page));
  expect(written).not.toContain('<img');
  expect(written.split('&lt;img src=x').length - 1).toBe(7);
});

describe('the decision', () => {
  test('preselects nothing', () => {
    expect(html('nomination-chief vi')).toContain('name="choice"');
    expect(html('nomination-chief vi')).not.toMatch(/\schecked/);
  });

  test('gives back what was sent and refused', () => {
    const sent = html('nomination-clerk vi');
    expect(all(sent, /name="RETURN\.items" value="([^"]+)" checked/g)).toEqual(['entry-1']);
    expect(sent).toContain('Chưa ghi lý do');
  });

  test('sends whoever checks evidence to the page where that is done, and marks what was found wanting', () => {
    const clerk = html('nomination-clerk vi');
    expect(clerk).toContain('href="/nominations/1/check"');
    expect(clerk).not.toContain('name="CHECK_EVIDENCE');
    expect(html('nomination-chief vi')).not.toContain('/nominations/1/check');
    const chief = html('nomination-chief vi');
    expect(chief.split('name="RETURN.items"').slice(1).join('')).toContain('evidence-mark rejected');
  });

  test('says why a choice is closed, tied to the choice', () => {
    const refused = html('nomination-refused vi');
    const [, id = ''] = /value="ENDORSE" disabled aria-describedby="([^"]*)"/.exec(refused) ?? [];
    const reasons = refused.slice(refused.indexOf(`id="${id}"`)).split('</ul>')[0];
    expect(reasons).toContain('hạn cuối là hết ngày 24/3/2021 (thứ Tư)');
    expect(reasons).toContain('đây là gương thứ 3');
    expect(reasons).toContain('cần 1 trong 4, đạt 0');
  });
});

test('an English page speaks English; only what people wrote stays as they wrote it', () => {
  const words = new Set(
    [vi.frame, vi.inbox, vi.decision, vi.receipt, vi.signIn, vi.nomination, vi.problems]
      .flatMap((part) => all(JSON.stringify(part), /":"([^"]+)"/g))
      .filter((text) => text.length > 8 && /[^\p{ASCII}]/u.test(text) && text !== vi.frame.app),
  );
  words.delete(vi.frame.switchLanguage);
  expect(words.size).toBeGreaterThan(100);
  const found = drawn
    .filter(([name]) => name.endsWith(' en'))
    .flatMap(([name, page]) =>
      [...words].filter((text) => page.includes(`>${text}<`)).map((text) => `${name}: ${text}`),
    );
  expect(found).toEqual([]);
});

describe('a posted form', () => {
  test('is the order that was chosen, with its own fields only', () => {
    const posted = {
      nonce: 'n',
      version: '4',
      choice: 'RETURN',
      'RETURN.reason': '  Thiếu dấu\r\ncủa cơ quan ',
      'RETURN.items': ['e1', 'e2'],
      'REPORT_UNQUALIFIED.opinion': 'để quên ở đây',
    };
    expect(postedOrder(posted)).toEqual({
      type: 'RETURN',
      part: null,
      payload: { reason: 'Thiếu dấu\ncủa cơ quan', items: ['e1', 'e2'] },
    });
    expect(sentValues(posted)['RETURN.items']).toEqual(['e1', 'e2']);
  });

  test('carries papers, verdicts and lines', () => {
    expect(
      postedOrder({
        choice: 'FORWARD',
        'FORWARD.letter.number': '31/TTr-SCT',
        'FORWARD.letter.date': '2021-03-29',
      }),
    ).toEqual({
      type: 'FORWARD',
      part: null,
      payload: { letter: { number: '31/TTr-SCT', date: '2021-03-29' } },
    });
    expect(
      postedOrder({
        choice: 'CHECK_EVIDENCE',
        'CHECK_EVIDENCE.items.e1.verdict': 'verified',
        'CHECK_EVIDENCE.items.e1.note': '',
        'CHECK_EVIDENCE.items.e2.verdict': 'rejected',
        'CHECK_EVIDENCE.items.e2.note': 'không dấu',
      })?.payload,
    ).toEqual({
      items: [
        { entry: 'e1', verdict: 'verified' },
        { entry: 'e2', verdict: 'rejected', note: 'không dấu' },
      ],
    });
    expect(
      postedOrder({ choice: 'FILE_FOSTERING_PLAN', 'FILE_FOSTERING_PLAN.activities': 'Một\r\n\r\n Hai ' })
        ?.payload['activities'],
    ).toEqual(['Một', 'Hai']);
  });

  test('knows which commendation or story it is about', () => {
    const choice = choiceOf('REFUSE_COMMENDATION', 'KT-1');
    expect(postedOrder({ choice, [`${choice}.reason`]: 'chưa đủ' })).toEqual({
      type: 'REFUSE_COMMENDATION',
      part: 'KT-1',
      payload: { reason: 'chưa đủ' },
    });
  });

  test('leaves out what may be left out, and composes letters typed apart', () => {
    expect(postedOrder({ choice: 'RECEIVE', 'RECEIVE.reference': ' ' })?.payload).toEqual({});
    expect(postedOrder({ choice: 'DECLINE', 'DECLINE.reason': 'Chưa đủ'.normalize('NFD') })?.payload).toEqual(
      { reason: 'Chưa đủ' },
    );
  });

  test('is nothing where nothing was chosen', () => {
    expect(postedOrder({ nonce: 'n' })).toBeNull();
    expect(fieldsOf('NO_SUCH_ORDER')).toEqual([]);
  });
});

describe('the picture', () => {
  const trail = [
    { order: 'SUBMIT', from: ['draft'], to: ['unitReview'] },
    { order: 'WITHDRAW', from: ['unitReview'], to: ['withdrawn'] },
  ];
  const boxes = (svg: string, look: string): string[] =>
    all(svg, new RegExp(`class="node state(?: end)? ${look}">([\\s\\S]*?)</g>`, 'g')).map((box) =>
      all(box, />([^<\n]+)<\/text>/g).join(' '),
    );

  test('marks where it is and where it has been, and is named for those who cannot see it', async () => {
    const { near, whole } = await processPicture(
      { graph: processGraph(), state: ['officeReview'], trail: trail.slice(0, 1) },
      'vi',
    );
    const svg = near.road?.svg ?? '';
    expect(boxes(svg, 'current')).toEqual(['Văn phòng thẩm định']);
    expect(boxes(svg, 'visited')).toEqual(['Dự thảo', 'Chờ lãnh đạo đơn vị']);
    expect(boxes(svg, 'ahead').toSorted()).toEqual([
      'Chưa đủ điều kiện',
      'Chờ bổ sung',
      'Trong danh sách tổng hợp',
    ]);
    expect(svg).toContain('role="img" aria-label="Sơ đồ quy trình. Bước hiện tại: Văn phòng thẩm định."');
    expect(svg).not.toMatch(/ id=| fill=| style=|<title/);
    expect(boxes(whole.road.svg, 'ahead')).toContain('Điển hình tiên tiến');
    expect(whole.regions).toHaveLength(5);
  });

  test('draws a step that may be taken anywhere only where it was taken', async () => {
    const taken = await processPicture({ graph: processGraph(), state: ['withdrawn'], trail }, 'vi');
    expect(boxes(taken.near.road?.svg ?? '', 'current')).toEqual(['Đã rút']);
    const open = await processPicture({ graph: processGraph(), state: ['draft'], trail: [] }, 'vi');
    expect(open.whole.road.svg).not.toContain('Đã rút');
    expect(open.legend[0]).toContain('Rút hồ sơ');
  });
});
