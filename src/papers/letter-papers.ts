import { Injectable } from '@nestjs/common';
import { type Day, isIn } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Problem } from '../http/problem.js';
import { type LetterFacts, letterPaper } from './content/letter.js';
import { Hands } from './hands.js';
import type { OfficePaper, PapersOf } from './paper.js';
import { type MeasuredOnPaper, Measurements } from './record/measured.js';
import type { NameOnPaper } from './record/names.js';
import { type Office, PeopleOnPaper } from './record/people.js';
import { lettersOf, type RoundRecord, RoundRecords } from './record/round-record.js';
import { Seals } from './seals.js';

type Frame = Pick<LetterFacts, 'plan' | 'found' | 'today' | 'rehearsal'>;

/** What the department sends to the province: a letter for each hand, those sent first, then what waits. */
@Injectable()
export class LetterPapers {
  constructor(
    private readonly rounds: RoundRecords,
    private readonly people: PeopleOnPaper,
    private readonly hands: Hands,
    private readonly measurements: Measurements,
    private readonly clock: RehearsalClock,
    private readonly seals: Seals,
  ) {}

  async of(id: string, signedIn: SignedIn): Promise<PapersOf> {
    const round = await this.rounds.find(id, signedIn);
    if (!round) throw new Problem(404, 'NOT_FOUND');
    const names = await this.rounds.nominations(round, signedIn, null);
    const frame: Frame = {
      plan: round.plan,
      found: await this.rounds.found(round, signedIn),
      today: round.today,
      rehearsal: (await this.clock.now(signedIn.organisation)).rehearsal,
    };
    const { organisation } = signedIn;
    const office: Office = { organisation, day: round.today, desk: 'director', unit: null };
    const papers = [
      ...(await this.sent(round, names, office, frame, signedIn)),
      ...(await this.drafts(round, names, office, frame, signedIn)),
    ];
    if (papers.length === 0) throw new Problem(403, 'NOT_YOURS');
    return { code: round.code, name: round.name, papers, seal: await this.seals.now(organisation) };
  }

  /** Whoever may read every name of a letter may read the letter. */
  private async sent(
    round: RoundRecord,
    names: readonly NameOnPaper[],
    office: Office,
    frame: Frame,
    signedIn: SignedIn,
  ): Promise<OfficePaper[]> {
    const papers: OfficePaper[] = [];
    for (const letter of lettersOf(round)) {
      const own = names.filter(({ id }) => letter.names.includes(id));
      if (own.length < letter.names.length) continue;
      const signer = await this.people.signed({ ...office, day: letter.date }, letter.by);
      const measured = await this.measured(own, letter.date, signedIn);
      const provenance = [letter.event];
      papers.push(letterPaper({ ...frame, names: own, measured, signer, sent: letter, provenance }));
    }
    return papers;
  }

  /** For those who see all lists; of a name held nothing is sent. */
  private async drafts(
    round: RoundRecord,
    names: readonly NameOnPaper[],
    office: Office,
    frame: Frame,
    signedIn: SignedIn,
  ): Promise<OfficePaper[]> {
    if (!round.plan.units.nominating.every(round.mayReadList)) return [];
    const waiting = names.filter(
      ({ state, context }) => isIn(state, 'selected') && context.heldSince === null,
    );
    const hands =
      waiting.length > 0 || lettersOf(round).length > 0
        ? await this.hands.toSign(waiting, office, 'FORWARD')
        : [await this.hands.blank(office, 'FORWARD')];
    const papers: OfficePaper[] = [];
    for (const hand of hands) {
      const measured = await this.measured(hand.names, round.today, signedIn);
      papers.push(letterPaper({ ...frame, ...hand, measured, sent: null, provenance: [round.head] }));
    }
    return papers;
  }

  /** As the department answers for them on the day of the letter: on what its Office has seen. */
  private measured(names: readonly NameOnPaper[], day: Day, signedIn: SignedIn): Promise<MeasuredOnPaper[]> {
    return this.measurements.of(
      names.map(({ id }) => id),
      { gate: 'accept', day },
      signedIn,
    );
  }
}
