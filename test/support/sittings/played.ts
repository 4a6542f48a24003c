import type { SittingView } from '../../../src/sittings/sittings.service.js';
import { same } from '../../e2e/story/not-as-told.js';
import type { Answered } from '../../e2e/story/visitor.js';
import { Visitor } from '../../e2e/story/visitor.js';
import type { Department } from '../department.js';
import { freshKey } from '../walk.js';
import type { Found, SittingCase, Step } from './case.js';
import { type CaseHouse, dayAt } from './house-of-a-case.js';

interface Told {
  readonly id: string;
  readonly version: number;
  readonly findings?: readonly { readonly code: string }[];
}

type Result = SittingView['results'][number];
type Order = Readonly<Record<string, unknown>> & { readonly type: string };

const codesOf = (findings: readonly { readonly code: string }[] = []): string[] =>
  findings.map(({ code }) => code).toSorted();

/**
 * What the whole program knows besides: a nominee is of the unit that has put him forward, and a name that has been
 * told its result is no longer before the Council.
 */
const BEYOND_THE_TABLE: ReadonlySet<string> = new Set(['SAME_UNIT', 'NO_LONGER_BEFORE_COUNCIL']);

/** One case of the table in its own office, and nothing but HTTP: every order by the person whose it is. */
export class Played {
  private readonly visitors = new Map<string, Promise<Visitor>>();
  private ids = new Map<string, string>();
  private letters = new Map<string, string>();
  private readonly filed = new Map<string, number>();
  private round = '';
  private sitting = '';
  private codes: string[] = [];

  constructor(
    private readonly url: string,
    private readonly department: Pick<Department, 'rows'>,
    private readonly house: CaseHouse,
    private readonly given: SittingCase,
  ) {}

  /** From the units' drafts to the list before the Council, on the day of the sitting. */
  async convened(): Promise<void> {
    const { given, house } = this;
    this.round = (await this.must('chief', '/api/rounds', { plan: house.plan, name: 'Đợt xét chọn' })).id;
    for (const member of Array.from({ length: given.members }, (_, at) => `m${at + 1}`)) {
      this.letters.set(house.personOf(member), member);
    }
    // filed one after the other, so that the list is in the order of the letters
    for (const letter of given.names) await this.file(letter);
    await Promise.all(Array.from(given.names, (letter) => this.accepted(letter)));
    await this.orderRound({ type: 'COMPILE', missing: [] });
    const convening = {
      round: this.round,
      plannedFor: `${dayAt(0)}T02:00:00.000Z`,
      place: 'Phòng họp',
      inWriting: given.inWriting,
    };
    this.sitting = (await this.must('m3', '/api/sittings', convening)).id;
    await this.orderRound({ type: 'PUT_BEFORE_COUNCIL', sitting: this.sitting });
    await house.clock(`${dayAt(0)}T02:00:00.000Z`);
  }

  /** The same case at the same point, in a copy of its database. */
  elsewhere(url: string, department: Pick<Department, 'rows'>): Played {
    const copy = new Played(url, department, this.house, this.given);
    copy.ids = this.ids;
    copy.letters = this.letters;
    copy.round = this.round;
    copy.sitting = this.sitting;
    return copy;
  }

  /** Any order, under a key of one's own; the answer as it came. */
  async send(by: string, order: Order, key: string): Promise<Answered<Told>> {
    const sent = await this.asSent(by, order, false);
    return (await this.visitor(by)).send<Told>('POST', this.events(), sent, key);
  }

  /** Somebody opens a name's dossier, which is recorded. */
  async dossier(by: string, letter: string): Promise<void> {
    await (await this.visitor(by)).show(`/nominations/${this.ids.get(letter)}`);
  }

  async page(by: string, path = ''): Promise<string> {
    return (await this.visitor(by)).show(`/sittings/${this.sitting}${path}`);
  }

  async take(step: Step): Promise<void> {
    switch (step.does) {
      case 'vote':
        return this.vote(step.ballots);
      case 'move': {
        const plannedFor = `${dayAt(step.days)}T02:00:00.000Z`;
        const { reason } = step;
        await this.must('m3', this.events(), { type: 'MOVE', plannedFor, place: 'Hội trường', reason });
        return this.house.clock(plannedFor);
      }
      case 'name':
        return this.happensTo(step.name, step.is);
      case 'order':
        return this.ordered(step);
    }
  }

  view(): Promise<SittingView> {
    return this.read<SittingView>('m3', `/api/sittings/${this.sitting}`);
  }

  /** A result in the words of the table; of what the case does not speak nothing is said. */
  inWords(result: Result, asked: Found | undefined): Found {
    const word = (ids: readonly string[], between = '') =>
      ids.map((id) => this.letters.get(id) ?? id).join(between);
    const own = result.counts.filter((count) => count.own !== undefined);
    return {
      no: result.ballotNo,
      kind: result.kind,
      base: result.base,
      needed: result.needed,
      ...(own.length > 0 && {
        own: Object.fromEntries(own.map((count) => [word([count.nomination]), count.own])) as NonNullable<
          Found['own']
        >,
      }),
      cast: result.ballots,
      votes: Object.fromEntries(result.counts.map(({ nomination, votes }) => [word([nomination]), votes])),
      selected: word(result.selected),
      tied: word(result.tied),
      ...(asked?.took !== undefined && {
        took: result.took
          .map((id) => word([id]))
          .toSorted()
          .join(' '),
      }),
      ...(result.agreed !== null && { agreed: word(result.agreed) }),
      ...(result.open !== null && {
        open: Object.fromEntries(result.open.map(({ person, marks }) => [word([person]), word(marks)])),
      }),
    };
  }

  /** What the nominations have been told, as their own chains have it; and where each of them stands. */
  async told(): Promise<{
    readonly told: Readonly<Record<string, readonly [votes: number, place: number | null]>>;
    readonly states: Readonly<Record<string, string>>;
  }> {
    const kept = await this.department.rows<{ id: string; votes: number; rank: number | null }>(
      `select e.subject_id as id, (p.value::jsonb -> 'order' ->> 'votes')::int as votes,
              (p.value::jsonb -> 'order' ->> 'rank')::int as rank
         from history_event e join history_private p on (p.subject_id, p.seq, p.field) = (e.subject_id, e.seq, 'facts')
        where e.type in ('SELECT', 'NOT_SELECT') and e.subject_id = any ($1)`,
      [[...this.ids.values()]],
    );
    const stands = await this.department.rows<{ id: string; state: string }>(
      'select id, state[1] as state from nomination where id = any ($1)',
      [[...this.ids.values()]],
    );
    return {
      told: Object.fromEntries(
        kept.map(({ id, votes, rank }) => [this.letters.get(id) ?? id, [votes, rank] as const]),
      ),
      states: Object.fromEntries(stands.map(({ id, state }) => [this.letters.get(id) ?? id, state])),
    };
  }

  private async ordered({ by, order, refused, noted }: Extract<Step, { does: 'order' }>): Promise<void> {
    const answered = await this.give(by, await this.asSent(by, order, refused !== null));
    const of = `${by} ${JSON.stringify(order)}`;
    if (refused !== null) {
      // whoever has no seat any more is told that, and nothing of the sitting
      const ended = (this.given.mandateEnds[by] ?? 0) < 0;
      const reasons = answered.ok
        ? []
        : codesOf(answered.problem.findings).filter((code) => !BEYOND_THE_TABLE.has(code));
      const told = answered.ok ? 200 : answered.status;
      const expected = ended ? [403, ['ROLE_MISSING']] : [409, refused.toSorted()];
      same(of, expected, [told, reasons]);
      return;
    }
    if (!answered.ok) throw new Error(`${of}: ${JSON.stringify(answered.problem)}`);
    if (noted !== null) same(of, noted.toSorted(), codesOf(answered.body.findings));
  }

  /** Letters and members as the program knows them; a ballot by slip with the code of one that has been printed. */
  private async asSent(by: string, order: object, refused: boolean): Promise<Order> {
    const known = (value: unknown): unknown => {
      if (typeof value === 'string') return this.ids.get(value) ?? this.memberOr(value);
      if (Array.isArray(value)) return value.map(known);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [
          key,
          key === 'type' || key === 'kind' || key === 'reason' ? one : known(one),
        ]),
      );
    };
    const sent = known(order) as Order;
    if (sent.type !== 'CAST_BY_SLIP') return sent;
    return { ...sent, slip: refused ? 'CDF GHJ KMNP' : await this.slip(by) };
  }

  private memberOr(value: string): string {
    return /^m\d+$/.test(value) ? this.house.personOf(value) : value;
  }

  /** Printed once for everybody; one is taken from the pile. */
  private async slip(by: string): Promise<string> {
    if (this.codes.length === 0) {
      const html = await (await this.visitor(by)).post(`/sittings/${this.sitting}/slips.print`, {});
      this.codes = [...html.matchAll(/[CDFGHJKMNPQRTVWXY34679]{3} [\w]{3} [\w]{4}/g)].map(([code]) => code);
    }
    const [code = ''] = this.codes.splice(0, 1);
    return code;
  }

  /** All of them at once, as members do. */
  private async vote(ballots: Extract<Step, { does: 'vote' }>['ballots']): Promise<void> {
    const asks = this.given.council.form === 'eachName';
    const { candidates, kind } = asks ? (await this.view()).ballot : { candidates: [], kind: null };
    const cast = async ([voter, marks]: (typeof ballots)[number]): Promise<void> => {
      const chosen = Array.from(marks, (letter) => this.ids.get(letter) ?? letter);
      const against = candidates.filter((id) => !chosen.includes(id));
      const order = { type: 'CAST_BALLOT', marks: chosen, ...(asks && kind !== 'runoff' && { against }) };
      await this.must(voter, this.events(), order);
    };
    await Promise.all(ballots.map(cast));
  }

  private async happensTo(letter: string, is: 'held' | 'released' | 'withdrawn'): Promise<void> {
    const type = { held: 'HOLD', released: 'RELEASE', withdrawn: 'WITHDRAW' }[is];
    await this.orderName('chief', letter, { type, reason: 'Theo văn bản của đơn vị' });
  }

  private async file(letter: string): Promise<void> {
    const { given, house, round } = this;
    const member = given.nominees[letter];
    const nominee =
      member === undefined
        ? { kind: 'collective', nominee: letter }
        : { kind: 'individual', nominee: house.personOf(member) };
    const { id, version } = await this.must('nominator', '/api/nominations', { round, ...nominee });
    this.ids.set(letter, id);
    this.filed.set(letter, version);
    this.letters.set(id, letter);
  }

  private async accepted(letter: string): Promise<void> {
    const id = this.ids.get(letter) ?? '';
    const version = this.filed.get(letter);
    const dossier = {
      narrative: 'Nhiều việc mới, hiệu quả rõ rệt.',
      comprehensive: true,
      fields: [],
      movement: 'patrioticEmulation',
      attestations: [{ key: 'leading', text: 'Dẫn đầu đơn vị.', year: null }],
      evidence: [],
      version,
    };
    const written = await (await this.visitor('nominator')).send<Told>(
      'PUT',
      `/api/nominations/${id}/dossier`,
      dossier,
      freshKey(),
    );
    if (!written.ok) throw new Error(JSON.stringify(written.problem));
    let seen = written.body.version;
    for (const [by, order] of [
      ['nominator', { type: 'SUBMIT' }],
      ['head', { type: 'ENDORSE' }],
      ['clerk', { type: 'CHECK_EVIDENCE', items: [] }],
      ['chief', { type: 'ACCEPT' }],
    ] as const) {
      seen = (await this.must(by, `/api/nominations/${id}/events`, { ...order, version: seen })).version;
    }
  }

  private async orderName(by: string, letter: string, order: Order): Promise<void> {
    const path = `/api/nominations/${this.ids.get(letter)}`;
    const { version } = await this.read<{ version: number }>(by, path);
    await this.must(by, `${path}/events`, { ...order, version });
  }

  private async orderRound(order: Order): Promise<void> {
    const path = `/api/rounds/${this.round}`;
    const { version } = await this.read<{ version: number }>('chief', path);
    await this.must('chief', `${path}/events`, { ...order, version });
  }

  private events(): string {
    return `/api/sittings/${this.sitting}/events`;
  }

  private async give(by: string, order: Order): Promise<Answered<Told>> {
    return (await this.visitor(by)).send<Told>('POST', this.events(), order, freshKey());
  }

  private async must(by: string, path: string, body: object): Promise<Told> {
    const answered = await (await this.visitor(by)).send<Told>('POST', path, body, freshKey());
    if (answered.ok) return answered.body;
    throw new Error(`${by} ${path} ${JSON.stringify(body)}: ${JSON.stringify(answered.problem)}`);
  }

  private async read<Body>(by: string, path: string): Promise<Body> {
    const answered = await (await this.visitor(by)).get<Body>(path);
    if (answered.ok) return answered.body;
    throw new Error(`${by} ${path}: ${JSON.stringify(answered.problem)}`);
  }

  private visitor(who: string): Promise<Visitor> {
    const known = this.visitors.get(who) ?? Visitor.signIn(this.url, this.house.personOf(who));
    this.visitors.set(who, known);
    return known;
  }
}
