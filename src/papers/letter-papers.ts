import { Injectable } from '@nestjs/common';
import { isIn } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Problem } from '../http/problem.js';
import { type LetterFacts, letterPaper } from './content/letter.js';
import { Hands } from './hands.js';
import type { OfficePaper, PapersOf } from './paper.js';
import type { NameOnPaper } from './record/names.js';
import { type Office, PeopleOnPaper } from './record/people.js';
import { lettersOf, type RoundRecord, RoundRecords } from './record/round-record.js';

type Frame = Pick<LetterFacts, 'plan' | 'found' | 'today' | 'rehearsal'>;

/** What the department sends to the province: a letter for each hand, those sent first, then what waits. */
@Injectable()
export class LetterPapers {
  constructor(
    private readonly rounds: RoundRecords,
    private readonly people: PeopleOnPaper,
    private readonly hands: Hands,
    private readonly clock: RehearsalClock,
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
      ...(await this.sent(round, names, office, frame)),
      ...(await this.drafts(round, names, office, frame)),
    ];
    if (papers.length === 0) throw new Problem(403, 'NOT_YOURS');
    return { code: round.code, name: round.name, papers };
  }

  /** Whoever may read every name of a letter may read the letter. */
  private async sent(
    round: RoundRecord,
    names: readonly NameOnPaper[],
    office: Office,
    frame: Frame,
  ): Promise<OfficePaper[]> {
    const papers: OfficePaper[] = [];
    for (const letter of lettersOf(round)) {
      const own = names.filter(({ id }) => letter.names.includes(id));
      if (own.length < letter.names.length) continue;
      const signer = await this.people.signed({ ...office, day: letter.date }, letter.by);
      papers.push(letterPaper({ ...frame, names: own, signer, sent: letter, provenance: [letter.event] }));
    }
    return papers;
  }

  /** For those who see all lists; of a name held nothing is sent. */
  private async drafts(
    round: RoundRecord,
    names: readonly NameOnPaper[],
    office: Office,
    frame: Frame,
  ): Promise<OfficePaper[]> {
    if (!round.plan.units.nominating.every(round.mayReadList)) return [];
    const waiting = names.filter(
      ({ state, context }) => isIn(state, 'selected') && context.heldSince === null,
    );
    const hands =
      waiting.length > 0 || lettersOf(round).length > 0
        ? await this.hands.toSign(waiting, office, 'FORWARD')
        : [await this.hands.blank(office, 'FORWARD')];
    return hands.map((hand) => letterPaper({ ...frame, ...hand, sent: null, provenance: [round.head] }));
  }
}
