import type { Past } from '../../../src/history/history.service.js';
import type { NominationView } from '../../../src/nominations/nomination-view.js';
import type { Answer, LifeName } from '../../../src/road/command.js';
import type { Opening } from '../../../src/rounds/opening.js';
import type { RoundView } from '../../../src/rounds/rounds.service.js';
import type { SetOff } from '../../../src/sweep/set-off.js';
import type { Dossier, Leaves, NominationOrder, RoundOrder, SittingOrder } from '../../../workflows/index.js';
import { keyOf, type Nominee, nameOf, NGHIA_IT, type Player } from './cast.js';
import { setOffLines, stepLines } from './lines.js';
import { insist, NotAsTold, same } from './not-as-told.js';
import { sameReasons, type ToldFinding } from './refusal.js';
import { type Accepted, type Explained, type Refused, type StepTaken, takenBy, type Trace } from './trace.js';
import { type Answered, type SentFile, Visitor } from './visitor.js';

/** A nomination, the round or a sitting, as people speak of it. */
export interface Subject<Life extends LifeName = LifeName> {
  readonly life: Life;
  readonly id: string;
  readonly code: string;
  readonly called: string;
}
export type Name = Subject<'nomination'>;

interface Orders {
  readonly nomination: NominationOrder;
  readonly round: RoundOrder;
  readonly sitting: SittingOrder;
}

type Told = Answer & { readonly findings: readonly Explained[] };

const PATHS: Readonly<Record<LifeName, string>> = {
  nomination: '/api/nominations',
  round: '/api/rounds',
  sitting: '/api/sittings',
};

const pathOf = ({ life, id }: Subject): string => `${PATHS[life]}/${id}`;

/** Why somebody was turned away: what stands in the way, and the answer's status and code. */
export interface Turned {
  readonly status?: number;
  readonly problem?: string;
  readonly because: readonly ToldFinding[];
}

/** Tells the plan through the HTTP API: every deed by the person whose it is, at a time of the rehearsal's clock. */
export class Story {
  /** Local business time, `2021-03-24 23:59:59.999`. */
  now = '2021-03-15 08:00';
  readonly setOff: SetOff[] = [];
  private readonly names = new Map<string, Name>();
  private readonly visitors = new Map<string, Promise<Visitor>>();
  private readonly states = new Map<string, Leaves>();
  private keys = 0;

  constructor(
    private readonly url: string,
    readonly trace: Trace,
    /** Who sets the clock. */
    private readonly keeper: Player = NGHIA_IT,
  ) {}

  chapter(title: string): void {
    this.trace.say('');
    this.trace.say(`── ${title}`);
  }

  /** The clock is set, and stands still there; what comes due on the way is shown. */
  async goTo(local: string): Promise<readonly SetOff[]> {
    const to = `${local.replace(' ', 'T')}+07:00`;
    const visitor = await this.visitor(this.keeper);
    const body = { to: local.length === 16 ? to.replace('+', ':00+') : to, running: false };
    const moved = await visitor.send<{ setOff: SetOff[] }>('POST', '/api/clock', body, this.key());
    insist(moved.ok, `the clock does not go to ${local}: ${JSON.stringify(moved)}`);
    this.now = local;
    const { setOff } = moved.body;
    this.setOff.push(...setOff);
    for (const line of setOffLines(setOff)) this.trace.say(line);
    return setOff;
  }

  /** By the person, his id, or the unit's code. */
  name(nominee: Player | string): Name {
    const key = typeof nominee === 'string' ? nominee : nominee.id;
    const name = this.names.get(key);
    insist(name, `${key} has not been put down`);
    return name;
  }

  /** A unit's name is put down: a draft. */
  async files(who: Player, round: Subject<'round'>, nominee: Nominee): Promise<Name> {
    const kind = typeof nominee === 'string' ? 'collective' : 'individual';
    const body = { round: round.id, kind, nominee: keyOf(nominee) };
    const told = await this.begins(who, 'nomination', 'FILE', nameOf(nominee), body);
    this.names.set(keyOf(nominee), told);
    return told;
  }

  /** A household (hộ gia đình) or a model (mô hình) of the unit, named with the filing. */
  async filesNamed(
    who: Player,
    round: Subject<'round'>,
    kind: 'household' | 'model',
    named: { readonly unit: string; readonly name: string },
  ): Promise<Name> {
    const told = await this.begins(who, 'nomination', 'FILE', named.name, { round: round.id, kind, named });
    this.names.set(named.name, told);
    return told;
  }

  opens(who: Player, opening: Pick<Opening, 'plan' | 'name'> & Partial<Opening>): Promise<Subject<'round'>> {
    return this.begins(who, 'round', 'OPEN_ROUND', opening.name, opening);
  }

  async convenes(
    who: Player,
    round: Subject<'round'>,
    plannedFor: string,
    place: string,
  ): Promise<Subject<'sitting'>> {
    return this.begins(who, 'sitting', 'CONVENE', 'Phiên họp Hội đồng', {
      round: round.id,
      plannedFor,
      place,
    });
  }

  async writes(who: Player, name: Name, dossier: Omit<Dossier, 'name' | 'post'>): Promise<void> {
    const { version } = await this.view(who, name);
    const visitor = await this.visitor(who);
    const answered = await visitor.send<Told>(
      'PUT',
      `${pathOf(name)}/dossier`,
      { ...dossier, version },
      this.key(),
    );
    this.note(who, name, 'EDIT_DOSSIER', answered);
    insist(answered.ok, `${who.name} cannot write the dossier of ${name.called}`);
  }

  /** An order that is carried out. Gives back the step, with what was noted beside it. */
  async does<Life extends LifeName>(
    who: Player,
    subject: Subject<Life>,
    order: Orders[Life],
  ): Promise<StepTaken> {
    const step = this.note(who, subject, order.type, await this.gives(who, subject, order));
    if (step.outcome.ok) return step as StepTaken;
    throw new NotAsTold(
      `${this.now}: ${who.name} is refused ${order.type} on ${subject.code} ${subject.called}: ${step.outcome.findings.map(({ code }) => code).join(', ')}`,
    );
  }

  /** An order that is refused, for these reasons and no other. */
  async isRefused<Life extends LifeName>(
    who: Player,
    subject: Subject<Life>,
    order: Orders[Life],
    { status = 409, problem = status === 403 ? 'FORBIDDEN' : 'REFUSED', because }: Turned,
  ): Promise<readonly Explained[]> {
    const { outcome } = this.note(who, subject, order.type, await this.gives(who, subject, order));
    const what = `${this.now}: ${order.type} by ${who.name} on ${subject.code} ${subject.called}`;
    insist(!outcome.ok, `${what} was carried out`);
    same(`${what} is answered`, [status, problem], [outcome.status, outcome.problem]);
    sameReasons(what, because, outcome.findings);
    return outcome.findings;
  }

  view(who: Player, name: Name): Promise<NominationView> {
    return this.reads<NominationView>(who, pathOf(name));
  }

  past(who: Player, name: Name): Promise<Past> {
    return this.reads<Past>(who, `${pathOf(name)}/history`);
  }

  async reads<Body>(who: Player, path: string): Promise<Body> {
    const answered = await (await this.visitor(who)).get<Body>(path);
    if (answered.ok) return answered.body;
    throw new NotAsTold(`${who.name} may not read ${path}: ${answered.status} ${answered.problem.code}`);
  }

  async mayNotRead(who: Player, name: Name, told: { status: number; code: string }): Promise<void> {
    const answered = await (await this.visitor(who)).get(pathOf(name));
    insist(!answered.ok, `${who.name} reads ${name.code}`);
    same(`${who.name} reads ${name.code}`, told, { status: answered.status, code: answered.problem.code });
    this.tellOfReading(who, name, `✗ ${told.status} ${told.code}`);
  }

  tellOfReading(who: Player, { code, called }: Name, words: string): void {
    this.trace.say(
      `${this.now}  ${who.name}, ${who.titleOn(this.now.slice(0, 10))}: GET ${code} ${called} ${words}`,
    );
  }

  /** A road beside the lives: the award register. */
  async sends<Body>(who: Player, path: string, body: object): Promise<Body> {
    const answered = await (await this.visitor(who)).send<Body>('POST', path, body, this.key());
    if (answered.ok) return answered.body;
    throw new NotAsTold(`${this.now}: POST ${path} by ${who.name}: ${JSON.stringify(answered.problem)}`);
  }

  /** Papers, which lie there until something names them. */
  async uploads<Body>(who: Player, path: string, ...files: readonly SentFile[]): Promise<Body> {
    const answered = await (await this.visitor(who)).upload<Body>(path, files);
    if (answered.ok) return answered.body;
    throw new NotAsTold(`${this.now}: files to ${path} by ${who.name}: ${JSON.stringify(answered.problem)}`);
  }

  private async begins<Life extends LifeName>(
    who: Player,
    life: Life,
    type: string,
    called: string,
    body: object,
  ): Promise<Subject<Life>> {
    const answered = await (await this.visitor(who)).send<Told>('POST', PATHS[life], body, this.key());
    insist(answered.ok, `${who.name} cannot ${type} ${called}: ${JSON.stringify(answered)}`);
    const { id, code } = answered.body;
    const subject = { life, id, code, called };
    this.note(who, subject, type, answered);
    return subject;
  }

  private async gives<Life extends LifeName>(
    who: Player,
    subject: Subject<Life>,
    order: Orders[Life],
  ): Promise<Answered<Told>> {
    const seen = subject.life === 'sitting' ? {} : { version: await this.versionSeen(who, subject) };
    const visitor = await this.visitor(who);
    return visitor.send<Told>('POST', `${pathOf(subject)}/events`, { ...order, ...seen }, this.key());
  }

  private async versionSeen(who: Player, subject: Subject): Promise<number> {
    const { version } = await this.reads<NominationView | RoundView>(who, pathOf(subject));
    return version;
  }

  private note(who: Player, { code, called }: Subject, type: string, answered: Answered<Told>) {
    const outcome: Accepted | Refused = answered.ok
      ? { ok: true, state: answered.body.state, event: answered.body.event, noted: answered.body.findings }
      : {
          ok: false,
          status: answered.status,
          problem: answered.problem.code,
          findings: answered.problem.findings ?? [],
        };
    const step = { at: this.now, ...takenBy(who, type, this.now), type, code, about: called, outcome };
    this.trace.add(step, stepLines(step, this.states.get(code) ?? []));
    if (outcome.ok) this.states.set(code, outcome.state);
    return step;
  }

  private visitor({ id }: Player): Promise<Visitor> {
    const known = this.visitors.get(id) ?? Visitor.signIn(this.url, id);
    this.visitors.set(id, known);
    return known;
  }

  private key(): string {
    this.keys += 1;
    return `story-${this.keys}`;
  }
}
