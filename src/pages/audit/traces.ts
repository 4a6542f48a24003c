import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import type { Past } from '../../history/history.service.js';
import { HistoryNames } from '../../history/names.js';
import { Problem } from '../../http/problem.js';
import { Choices } from '../../nominations/choices.js';
import { NominationsService } from '../../nominations/nominations.service.js';
import { Plans } from '../../plans/plans.js';
import { RoundsService } from '../../rounds/rounds.service.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import type { Telling } from './told.js';
import { bytesOf, type Chained } from './trace-view.js';

/** What stands at the head of a trace. */
export interface Head {
  readonly life: Chained;
  readonly id: string;
  readonly name: string;
  readonly past: Past;
}

/** One subject's whole past, for whoever may read its history; a Problem for anybody else. That it was read is noted. */
@Injectable()
export class Traces {
  constructor(
    private readonly nominations: NominationsService,
    private readonly rounds: RoundsService,
    private readonly sittings: SittingsService,
    private readonly names: HistoryNames,
    private readonly choices: Choices,
    private readonly plans: Plans,
  ) {}

  read(life: Chained, id: string, me: SignedIn): Promise<Head> {
    switch (life) {
      case 'nomination':
        return this.nomination(id, me);
      case 'round':
        return this.round(id, me);
      case 'sitting':
        return this.sitting(id, me);
    }
  }

  /** Names for whatever the history only points to; null where it has no event that can be read. */
  async telling(past: Past, lang: Telling['lang'], me: SignedIn): Promise<Telling | null> {
    const [first] = past.events;
    if (!first) return null;
    const { code, version } = bytesOf(first).plan;
    const text = past.events.map(({ body, private: beside }) => body + JSON.stringify(beside)).join('\n');
    const [names, { units }, { plan }] = await Promise.all([
      this.names.in(me.organisation, text),
      this.choices.of(me),
      this.plans.find(me.organisation, code, version),
    ]);
    return { lang, names, units, plan };
  }

  private async nomination(id: string, me: SignedIn): Promise<Head> {
    const traced = await this.nominations.trace(id, me);
    if (!traced.ok) throw new Problem(traced.code === 'NOT_FOUND' ? 404 : 403, traced.code);
    const { name, past } = traced.value;
    return { life: 'nomination', id, name, past };
  }

  private async round(id: string, me: SignedIn): Promise<Head> {
    const round = await this.rounds.find(id, me);
    // whoever ordered one thing of a round has its receipt; its whole past is for those who work on it
    if (round && !(await this.rounds.mayReadWhole(me))) throw new Problem(403, 'NOT_YOURS');
    const past = round && (await this.rounds.past(id, me));
    if (!round || !past) throw new Problem(404, 'NOT_FOUND');
    return { life: 'round', id, name: round.name, past };
  }

  private async sitting(id: string, me: SignedIn): Promise<Head> {
    const past = await this.sittings.past(id, me);
    if (past === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    if (past === null) throw new Problem(404, 'NOT_FOUND');
    return { life: 'sitting', id, name: past.of, past };
  }
}
