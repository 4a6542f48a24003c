import { addDays } from '../../workflows/index.js';
import type { RoundView } from '../../src/rounds/rounds.service.js';
import type { Caller } from './caller.js';
import type { Ledger } from './ledger.js';

const CHIEF = 'hanglt';
const DIRECTOR = 'khoitm';

/** Keeps the round open however far the clock is moved. */
export class Keeper {
  constructor(
    private readonly caller: Caller,
    private readonly ledger: Ledger,
  ) {}

  async round(): Promise<RoundView> {
    const { body } = await this.caller.ask(CHIEF, 'GET', '/api/rounds');
    const [round] = (body as { items: RoundView[] }).items;
    if (!round) throw new Error('no round is open');
    return round;
  }

  /** Whoever has lapsed comes back, and has days to go on. */
  async extend(kill: number): Promise<void> {
    const day = await this.today();
    const round = await this.round();
    const path = `/api/rounds/${round.id}/events`;
    const lastDay = round.units
      .flatMap((unit) => unit.lastDay ?? [])
      .reduce((one, other) => (one < other ? one : other));
    if (lastDay >= addDays(day, 3)) return;
    let { version } = round;
    if ((round.deadlines.province ?? day) < addDays(day, 20)) {
      const body = {
        type: 'EXTEND_PROVINCE',
        version,
        until: addDays(day, 40),
        reason: 'Tỉnh đồng ý lùi thời hạn',
        agreement: { number: '77/BTĐKT', date: day },
      };
      const sent = await this.ledger.send({ person: DIRECTOR, method: 'POST', path, body }, kill);
      version = sent.answer?.version ?? version;
    }
    const body = {
      type: 'EXTEND',
      version,
      unit: null,
      until: addDays(day, 8),
      reason: 'Các đơn vị đề nghị lùi',
    };
    await this.ledger.send({ person: CHIEF, method: 'POST', path, body }, kill);
  }

  /** Past every date that binds: reminders, lapses, and what is overdue come due on the way. */
  async moveClock(): Promise<void> {
    await this.caller.ask(CHIEF, 'POST', '/api/clock', { body: { to: addDays(await this.today(), 10) } });
  }

  private async today(): Promise<string> {
    const { body } = await this.caller.ask(CHIEF, 'GET', '/api/clock');
    return (body as { day: string }).day;
  }
}
