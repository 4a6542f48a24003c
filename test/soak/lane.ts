import { setTimeout as pause } from 'node:timers/promises';
import type { NominationView } from '../../src/nominations/nomination-view.js';
import { personId } from '../../src/rehearsal/ids.js';
import type { Caller } from './caller.js';
import type { Ledger, Order, Sent } from './ledger.js';

/** The people of one unit who move one name to and fro. */
export interface Team {
  readonly unit: string;
  readonly nominator: string;
  readonly head: string;
  readonly deputy: string;
  /** Null: the unit itself. */
  readonly nominee: string | null;
}

const of = (unit: string, nominator: string, head: string, deputy: string, nominee: string | null): Team => ({
  unit,
  nominator,
  head,
  deputy,
  nominee,
});

export const TEAMS: readonly Team[] = [
  of('TTr', 'tuanhv', 'manhtd', 'lienntk', 'trangltq'),
  of('KHTCTH', 'nhungpth', 'yenvth', 'toannk', 'tuanda'),
  of('QLTM', 'nguyetvtm', 'nghianh', 'tamttt', 'anhptn'),
  of('QLCN', 'tuhtc', 'vinhtq', 'dungntt', null),
  of('QLNL', 'duytk', 'thinhnd', 'thaoltp', 'hanbg'),
  of('KTATMT', 'huylq', 'cuongpd', 'vintt', 'linhhk'),
  of('TTKC', 'huypg', 'bachnx', 'haltn', 'maivtt'),
];

const ATTESTED = [
  'leading',
  'law',
  'study',
  'excellentWork',
  'influence',
  'officeCulture',
  'achievements',
  'leadsMovements',
  'unity',
  'charity',
  'alwaysExcellent',
].map((key) => ({ key, text: 'Đã xác nhận.', year: null }));

const CLERK = 'duyenttm';
const CHIEF = 'hanglt';
const IDLE_MS = 40;

/** One nomination that its unit and the Office keep sending to and fro, an order at a time. */
export class Lane {
  private id: string | null = null;
  private last: Sent | null = null;

  constructor(
    private readonly team: Team,
    private readonly round: string,
    private readonly caller: Caller,
    private readonly ledger: Ledger,
    private readonly random: () => number,
  ) {}

  /** Until the program is gone, which it says by throwing `Gone`. */
  async run(kill: number, goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      this.id ??= this.last?.answer?.id ?? null;
      const order = this.id === null ? this.filing() : await this.next(this.id);
      if (order === null) await pause(IDLE_MS);
      else this.last = await this.remembered(order, kill);
    }
  }

  /** Kept before it is answered: what is lost on the way is taken up again after the restart. */
  private remembered(order: Order, kill: number): Promise<Sent> {
    const sending = this.ledger.send(order, kill);
    this.last = this.ledger.sent.at(-1) ?? null;
    return sending;
  }

  private filing(): Order {
    const { unit, nominator, nominee } = this.team;
    const body = {
      round: this.round,
      kind: nominee === null ? 'collective' : 'individual',
      nominee: nominee === null ? unit : personId(`${nominee}@sct.example`),
    };
    return { person: nominator, method: 'POST', path: '/api/nominations', body };
  }

  private async next(id: string): Promise<Order | null> {
    const seen = await this.caller.ask(this.team.head, 'GET', `/api/nominations/${id}`);
    const view = seen.body as NominationView;
    const { head, deputy, nominator } = this.team;
    const chance = this.random();
    const say = (person: string, order: { type: string }): Order => ({
      person,
      method: 'POST',
      path: `/api/nominations/${id}/events`,
      body: { ...order, version: view.version },
    });
    const back = { type: 'RETURN', reason: 'Bổ sung số liệu và minh chứng' };
    switch (view.state?.[0]) {
      case 'draft':
      case 'supplement':
        return view.dossier.narrative === '' || chance < 0.3
          ? this.writing(view)
          : say(nominator, { type: 'SUBMIT' });
      case 'unitReview':
        return chance < 0.7 ? say(head, { type: 'ENDORSE' }) : say(deputy, back);
      case 'officeReview':
        return chance < 0.5 ? say(CLERK, this.checking(view)) : say(chance < 0.8 ? CLERK : CHIEF, back);
      default:
        return null;
    }
  }

  private writing({ id, version, entries }: NominationView): Order {
    const evidence = entries
      .filter(({ kind }) => kind === 'award' || kind === 'initiative')
      .map((entry) => entry.id);
    const body = {
      version,
      narrative: `Việc mới số ${Math.floor(this.random() * 1000)}, hiệu quả rõ.`,
      comprehensive: true,
      fields: [],
      movement: 'patrioticEmulation',
      attestations: ATTESTED,
      evidence,
    };
    return { person: this.team.nominator, method: 'PUT', path: `/api/nominations/${id}/dossier`, body };
  }

  private checking({ dossier }: NominationView): { type: string } {
    const items = dossier.evidence.map((entry) => ({ entry, verdict: 'verified' }));
    const order = { type: 'CHECK_EVIDENCE', items };
    return order;
  }
}
