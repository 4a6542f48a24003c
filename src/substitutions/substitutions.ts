import { Injectable } from '@nestjs/common';
import { type Day, type Instant, lendable, mayReadPeople, maySubstitute } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { LIST } from './substitutions.sql.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SubstitutionShown {
  readonly id: string;
  readonly principal: Named;
  readonly substitute: Named;
  readonly actions: readonly string[];
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly paper: { readonly number: string; readonly date: Day } | null;
  /** Null: brought in before this was kept. */
  readonly madeBy: Named | null;
  readonly madeAt: Instant | null;
  readonly endedBy: Named | null;
  readonly endedAt: Instant | null;
  readonly standing: 'running' | 'ahead' | 'over' | 'ended';
}

export interface SubstitutionsOf {
  readonly today: Day;
  /** Those who stand in for him, and those he stands in for. */
  readonly mine: readonly SubstitutionShown[];
  /** Of the whole department, for the Director and whoever keeps the list of people; absent for others. */
  readonly all: readonly SubstitutionShown[] | null;
  /** What he may lend by his own offices today. */
  readonly lendable: readonly string[];
  readonly may: { readonly own: boolean; readonly others: boolean };
}

/** Who stands in for whom, as far as it concerns whoever asks. */
@Injectable()
export class Substitutions {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  async of(me: SignedIn): Promise<SubstitutionsOf> {
    const { actor, day } = await this.actors.present(me);
    const may = maySubstitute(actor, day);
    const all = may.others || mayReadPeople(actor, day);
    return {
      today: day,
      mine: await this.concerning(me.organisation, me.person, day),
      all: all ? await this.concerning(me.organisation, null, day) : null,
      lendable: lendable(actor.grants, day),
      may: { own: may.own, others: may.others },
    };
  }

  /** For somebody else he gives a second factor first. */
  async asksProof(me: SignedIn): Promise<boolean> {
    const { actor, day } = await this.actors.present(me);
    return maySubstitute(actor, day).prove;
  }

  /** What names neither himself he ends only by an office of his. */
  async endsOthers(me: SignedIn): Promise<boolean> {
    const { actor, day } = await this.actors.present(me);
    return maySubstitute(actor, day).end;
  }

  /** What concerns this person; null: all that runs or is to come. */
  concerning(organisation: string, person: string | null, day: Day): Promise<SubstitutionShown[]> {
    return this.database.run<SubstitutionShown>(LIST, [organisation, person, day]);
  }
}
