import { Injectable } from '@nestjs/common';
import { type Day, isIn } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Problem } from '../http/problem.js';
import { wallClock } from '../texts/days.js';
import { type UnitListFacts, unitListPaper } from './content/unit-list.js';
import { byHand, Hands } from './hands.js';
import type { OfficePaper, PapersOf } from './paper.js';
import { type MeasuredOnPaper, Measurements } from './record/measured.js';
import type { NameOnPaper } from './record/names.js';
import { type Office, PeopleOnPaper } from './record/people.js';
import { nilReturnOf, type RoundRecord, RoundRecords } from './record/round-record.js';
import type { Signer } from './words/signing.js';
import { Seals } from './seals.js';

/** What all papers of one list have in common. */
type Frame = Omit<UnitListFacts, 'names' | 'measured' | 'nilReason' | 'signer' | 'signedOn' | 'provenance'>;

interface List {
  readonly signedIn: SignedIn;
  readonly round: RoundRecord;
  readonly office: Office;
  readonly frame: Frame;
}

const isNamed = ({ state }: NameOnPaper): boolean => !isIn(state, 'withdrawn', 'ineligible', 'lapsed');

/** What a unit sends to the Office: its names with who endorses them, or that it has nobody. */
@Injectable()
export class UnitListPapers {
  constructor(
    private readonly rounds: RoundRecords,
    private readonly people: PeopleOnPaper,
    private readonly hands: Hands,
    private readonly measurements: Measurements,
    private readonly clock: RehearsalClock,
    private readonly seals: Seals,
  ) {}

  async of(id: string, code: string, signedIn: SignedIn): Promise<PapersOf> {
    const round = await this.rounds.find(id, signedIn);
    const unit = round && (await this.rounds.unit(round, code));
    if (!round || !unit) throw new Problem(404, 'NOT_FOUND');
    if (!round.mayReadList(code)) throw new Problem(403, 'NOT_YOURS');
    const frame: Frame = {
      plan: round.plan,
      round: round.name,
      unit,
      office: (await this.rounds.unit(round, round.plan.units.through[0]?.unit ?? code)) ?? unit,
      today: round.today,
      rehearsal: (await this.clock.now(signedIn.organisation)).rehearsal,
    };
    const office: Office = {
      organisation: signedIn.organisation,
      day: round.today,
      desk: 'unitHead',
      unit: code,
    };
    const list = { signedIn, round, office, frame };
    const names = (await this.rounds.nominations(round, signedIn, code)).filter(isNamed);
    const nil = names.length === 0 ? await this.nilReturn(list) : null;
    const papers = nil ? [nil] : [...(await this.signed(names, list)), ...(await this.drafts(names, list))];
    const seal = await this.seals.now(signedIn.organisation);
    return { code: round.code, name: unit.name, papers, seal };
  }

  private async nilReturn({ round, office, frame }: List): Promise<OfficePaper | null> {
    const nil = nilReturnOf(round, frame.unit.code);
    if (!nil) return null;
    const { day } = wallClock(nil.at, round.plan.zone);
    const signer = await this.people.signed({ ...office, day }, nil.by);
    const { event, reason } = nil;
    return unitListPaper({
      ...frame,
      names: [],
      measured: [],
      signer,
      signedOn: day,
      provenance: [event],
      nilReason: reason,
    });
  }

  /** A list for each who has endorsed: the head, or where he is named himself a deputy. */
  private async signed(
    names: readonly NameOnPaper[],
    { signedIn, round, office, frame }: List,
  ): Promise<OfficePaper[]> {
    const dayOf = ({ endorsed }: NameOnPaper): Day =>
      endorsed ? wallClock(endorsed.at, round.plan.zone).day : round.today;
    const signed: (readonly [NameOnPaper, Signer | null])[] = [];
    for (const name of names.filter(({ context }) => context.registered)) {
      const { endorsed } = name;
      const at = { ...office, day: dayOf(name) };
      signed.push([name, endorsed && (await this.people.signed(at, endorsed.actor))]);
    }
    const papers: OfficePaper[] = [];
    for (const hand of byHand(signed)) {
      const signedOn = hand.names.map(dayOf).toSorted().at(-1) ?? null;
      const provenance = hand.names.flatMap(({ endorsed }) => endorsed?.event ?? []);
      const measured = await this.measured(hand.names, signedOn ?? round.today, signedIn);
      papers.push(unitListPaper({ ...frame, ...hand, measured, nilReason: null, signedOn, provenance }));
    }
    return papers;
  }

  /** On what the unit claims, as it is asked when the list is sent. */
  private measured(names: readonly NameOnPaper[], day: Day, signedIn: SignedIn): Promise<MeasuredOnPaper[]> {
    return this.measurements.of(
      names.map(({ id }) => id),
      { gate: 'register', day },
      signedIn,
    );
  }

  private async drafts(
    names: readonly NameOnPaper[],
    { signedIn, round, office, frame }: List,
  ): Promise<OfficePaper[]> {
    const unsent = names.filter(({ context }) => !context.registered);
    const hands =
      names.length === 0
        ? [await this.hands.blank(office, 'ENDORSE')]
        : await this.hands.toSign(unsent, office, 'ENDORSE');
    const papers: OfficePaper[] = [];
    for (const hand of hands) {
      const provenance = hand.names.length > 0 ? hand.names.map(({ head }) => head) : [round.head];
      const measured = await this.measured(hand.names, round.today, signedIn);
      papers.push(
        unitListPaper({ ...frame, ...hand, measured, nilReason: null, signedOn: null, provenance }),
      );
    }
    return papers;
  }
}
