import type { NominationView } from '../../../../src/nominations/nomination-view.js';
import type { SittingView } from '../../../../src/sittings/sittings.service.js';
import type { Tale } from '../acts.js';
import {
  ANH,
  BACH,
  HAN,
  HANG,
  HUYEN,
  KHOI,
  LINH,
  LONG,
  NGHIA,
  type Player,
  THINH,
  THUY,
  TRANG,
  TUAN,
  VI,
  VINH,
  YEN,
} from '../cast.js';
import { insist, same } from '../not-as-told.js';
import type { Story, Subject } from '../story.js';

/** The Council by decision: nine, all of them in the room. */
const COUNCIL = [KHOI, THUY, HANG, HUYEN, YEN, NGHIA, VINH, VI, BACH];

/** Whom each marks: everybody the Director, he himself too, and that mark is void. */
const FIRST_BALLOT: readonly (readonly [Player, readonly (Player | string)[]])[] = [
  [KHOI, [KHOI, THINH, LINH, ANH, HAN]],
  [THUY, [KHOI, THINH, LINH, ANH, HAN]],
  [HANG, [KHOI, THINH, LINH, ANH, HAN]],
  [HUYEN, [KHOI, THINH, LINH, ANH, 'QLCN']],
  [YEN, [KHOI, THINH, LINH, 'QLCN', TUAN]],
  [NGHIA, [KHOI, THINH, ANH, 'QLCN', LONG]],
  [VINH, [KHOI, THINH, LINH, 'QLCN', TUAN]],
  [VI, [KHOI, LINH, HAN, 'TTr', LONG]],
  [BACH, [KHOI, ANH, HAN, 'QLCN', 'TTr']],
];

/** The last seat: five for Bùi Gia Hân, four for Phòng QLCN. */
const FOR_THE_DIVISION = new Set([HUYEN, YEN, NGHIA, VINH]);

const sittingOf = ({ sittings }: Tale): Subject<'sitting'> => {
  const sitting = sittings.at(-1);
  insist(sitting, 'the Council has not been convened');
  return sitting;
};

/** The invitations go out, and the compiled list lies before the Council. */
async function convened(tale: Tale): Promise<void> {
  const { story, round } = tale;
  story.chapter('26/3/2021: Hội đồng TĐKT Sở họp, bỏ phiếu kín (IV.1) · The Council votes');
  await story.goTo('2021-03-26 08:00');
  const sitting = await story.convenes(
    HUYEN,
    round,
    '2021-03-26T14:00:00+07:00',
    'Phòng họp tầng 2, Sở Công Thương',
  );
  tale.sittings.push(sitting);
  await story.does(HANG, round, { type: 'PUT_BEFORE_COUNCIL', sitting: sitting.id });
}

async function theRollIsTaken(tale: Tale): Promise<void> {
  const { story } = tale;
  const sitting = sittingOf(tale);
  await story.goTo('2021-03-26 14:00');
  await story.does(HUYEN, sitting, {
    type: 'OPEN',
    present: COUNCIL.map(({ id }) => id),
    secretary: HUYEN.id,
  });
  await theAgenda(tale, sitting);
}

/** IV.1: "Hội đồng Thi đua - Khen thưởng Sở xem xét, lựa chọn 04 đến 05 điển hình tiên tiến", scene by scene. */
export const COUNCIL_SCENES = {
  convened,
  open: theRollIsTaken,
  voting: (tale: Tale) => theChairIsHandedOver(tale.story, sittingOf(tale)),
  counted: (tale: Tale) => theFirstBallot(tale.story, sittingOf(tale)),
  settled: (tale: Tale) => theRunoff(tale.story, sittingOf(tale)),
  minutes: (tale: Tale) => heldAfterSelection(tale, sittingOf(tale)),
  concluded: (tale: Tale) => theRelease(tale, sittingOf(tale)),
} as const;

export async function theCouncil(tale: Tale): Promise<void> {
  for (const scene of Object.values(COUNCIL_SCENES)) await scene(tale);
}

const seen = (story: Story, who: Player, { id }: Subject<'sitting'>): Promise<SittingView> =>
  story.reads<SittingView>(who, `/api/sittings/${id}`);

const codesOf = (story: Story, nominees: readonly (Player | string)[]): string[] =>
  nominees.map((nominee) => story.name(nominee).code).toSorted();

/** Nine names, and in its own list the one the Office reports unqualified, with the opinion to be read. */
async function theAgenda({ story }: Tale, sitting: Subject<'sitting'>): Promise<void> {
  const { agenda, members } = await seen(story, YEN, sitting);
  same('members by decision', 9, members.length);
  const qualified = agenda.filter((item) => item.qualified).map(({ code }) => code);
  same(
    'the agenda',
    codesOf(story, [KHOI, THINH, HAN, ANH, LONG, 'QLCN', 'TTr', LINH, TUAN]),
    qualified.toSorted(),
  );
  const others = agenda.filter((item) => !item.qualified).map(({ code }) => code);
  same('the list of the unqualified', codesOf(story, [TRANG]), others);
  const { events } = await story.past(YEN, story.name(TRANG));
  const report = events.find(({ type }) => type === 'REPORT_UNQUALIFIED');
  insist(
    String(report?.private.comment).includes('đề nghị Hội đồng không xét'),
    'the Council reads no opinion',
  );
}

/** Whoever is a nominee does not preside over the vote. */
async function theChairIsHandedOver(story: Story, sitting: Subject<'sitting'>): Promise<void> {
  await story.isRefused(
    KHOI,
    sitting,
    { type: 'OPEN_VOTING' },
    {
      because: [{ code: 'CHAIR_IS_NOMINEE', clause: 'IV.1' }],
    },
  );
  await story.does(KHOI, sitting, { type: 'HAND_OVER_CHAIR', to: THUY.id });
  await story.does(THUY, sitting, { type: 'OPEN_VOTING' });
}

/** Nine members by decision: five votes select. Four pass clearly; two are equal on the fifth seat. */
async function theFirstBallot(story: Story, sitting: Subject<'sitting'>): Promise<void> {
  const marksOf = (names: readonly (Player | string)[]): string[] => names.map((name) => story.name(name).id);
  await story.isRefused(
    YEN,
    sitting,
    { type: 'CAST_BALLOT', marks: marksOf([KHOI, THINH, LINH, ANH, HAN, LONG]) },
    {
      because: [{ code: 'TOO_MANY_MARKS', clause: 'IV.1', need: 5 }],
    },
  );
  for (const [member, names] of FIRST_BALLOT) {
    const { outcome } = await story.does(member, sitting, { type: 'CAST_BALLOT', marks: marksOf(names) });
    const voided = outcome.noted.filter(({ code }) => code === 'MARKS_VOID').map(({ have }) => have);
    same(`void marks of ${member.name}`, member === KHOI ? [1] : [], voided);
  }
  await story.isRefused(
    YEN,
    sitting,
    { type: 'CAST_BALLOT', marks: [] },
    {
      because: [{ code: 'CAST_ALREADY', clause: 'IV.1' }],
    },
  );
  const during = await seen(story, YEN, sitting);
  same('while the vote is open', [9, 9, 0], [during.ballot.cast, during.ballot.due, during.results.length]);

  await story.does(THUY, sitting, { type: 'CLOSE_VOTING' });
  await tells(story, sitting, {
    needed: 5,
    votes: [
      [KHOI, 8],
      [THINH, 7],
      [LINH, 7],
      [ANH, 6],
      ['QLCN', 5],
      [HAN, 5],
      [LONG, 2],
      [TUAN, 2],
      ['TTr', 2],
    ],
  });
  const { tied, selected } = await seen(story, YEN, sitting);
  same('selected by the first ballot', 4, selected.length);
  same('equal on the last seat', marksOf(['QLCN', HAN]).toSorted(), [...tied].toSorted());
}

async function theRunoff(story: Story, sitting: Subject<'sitting'>): Promise<void> {
  await story.isRefused(
    THUY,
    sitting,
    { type: 'DRAW_MINUTES' },
    {
      because: [{ code: 'TIE_OPEN', clause: 'IV.1', need: 0, have: 2 }],
    },
  );
  await story.does(THUY, sitting, { type: 'OPEN_RUNOFF' });
  for (const member of COUNCIL) {
    const mark = story.name(FOR_THE_DIVISION.has(member) ? 'QLCN' : HAN).id;
    await story.does(member, sitting, { type: 'CAST_BALLOT', marks: [mark] });
  }
  await story.does(THUY, sitting, { type: 'CLOSE_VOTING' });
  await tells(story, sitting, {
    needed: null,
    votes: [
      [HAN, 5],
      ['QLCN', 4],
    ],
  });
}

interface Counted {
  readonly needed: number | null;
  readonly votes: readonly (readonly [Player | string, number])[];
}

/** The last count, in numbers only. Equal votes stand in the order of the agenda. */
async function tells(story: Story, sitting: Subject<'sitting'>, { needed, votes }: Counted): Promise<void> {
  const { results } = await seen(story, HUYEN, sitting);
  const last = results.at(-1);
  const told = votes.map(([nominee, count]) => [story.name(nominee).code, count]);
  const codes = new Map(votes.map(([nominee]) => [story.name(nominee).id, story.name(nominee).code]));
  const byVotes = (counts: readonly (readonly unknown[])[]) =>
    counts.map((count) => count.join(': ')).toSorted();
  same(
    'the count',
    byVotes(told),
    byVotes((last?.counts ?? []).map((one) => [codes.get(one.nomination), one.votes])),
  );
  same('votes needed, ballots', [needed, 9], [last?.needed, last?.ballots]);
  const line = votes.map(([nominee, count]) => `${story.name(nominee).called} ${count}`).join(', ');
  story.trace.say(`${' '.repeat(8)}Kiểm phiếu: ${line}`);
}

/** A letter about a name arrives between the count and the end: its result is kept back, the others go on. */
async function heldAfterSelection({ story }: Tale, sitting: Subject<'sitting'>): Promise<void> {
  await story.goTo('2021-03-26 16:00');
  await story.does(HANG, story.name(ANH), {
    type: 'HOLD',
    reason: 'Có kiến nghị về hồ sơ thành tích, cần xác minh.',
  });
  await story.does(THUY, sitting, { type: 'DRAW_MINUTES' });
}

/** The result is provisional until the secretary and whoever presides have both signed. */
async function theRelease({ story }: Tale, sitting: Subject<'sitting'>): Promise<void> {
  await story.does(HUYEN, sitting, { type: 'SIGN_MINUTES' });
  await story.isRefused(
    THUY,
    sitting,
    { type: 'CONCLUDE' },
    { because: [{ code: 'MINUTES_UNSIGNED', clause: 'IV.1', need: 2, have: 1 }] },
  );
  await story.does(THUY, sitting, { type: 'SIGN_MINUTES' });
  await story.does(THUY, sitting, { type: 'CONCLUDE' });
  const state = async (nominee: Player | string): Promise<readonly string[]> => {
    const view: NominationView = await story.view(HANG, story.name(nominee));
    return view.state;
  };
  for (const nominee of [KHOI, THINH, LINH, HAN]) same('selected', ['selected'], await state(nominee));
  same('the parked name', ['beforeCouncil'], await state(ANH));
  same('read, and not to be selected', ['ineligible'], await state(TRANG));
  // IV.2: units foster what they "đã phát hiện và lựa chọn"
  for (const nominee of ['QLCN', 'TTr', TUAN, LONG]) {
    insist(
      (await state(nominee)).includes('exemplar.province.notSent'),
      `${story.name(nominee).called} is no exemplar of its unit`,
    );
  }
}
