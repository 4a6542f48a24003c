import { Injectable } from '@nestjs/common';
import { type AsOf, type Plan, type Stand, standingsOf } from '../../workflows/index.js';
import type { KeptPlan } from '../plans/plans.js';
import { type Subject, KnownSubjects, type Within } from './subjects.js';
import { inOrder, putInOrder } from './vietnamese-order.js';

/** Where somebody stands, without the records it was found from. */
export interface Found extends Pick<Subject, 'kind' | 'nominee' | 'name' | 'unit' | 'list' | 'tier'> {
  readonly stand: Stand;
}

interface Kept {
  /** All that was committed by then is in it. */
  readonly snapshot: string;
  readonly people: readonly Found[];
  /** People and then units, in order. */
  readonly found: readonly Found[];
}

/** One question asked of everybody: it is answered by one at a time, each beginning from what the last one found. */
interface Asked {
  readonly measure: Measure;
  kept: Kept | null;
  busy: Promise<unknown>;
}

/** Beyond so many it is quicker to look at everybody again. */
const ONE_BY_ONE = 5000;
/** In memory at most, of all questions together. */
const FOUND_MAX = 400_000;

type Measure = (subject: Subject) => Found;

/** Many stand alike: what is told of them is kept once. */
const measuring = (plan: Plan, asOf: AsOf): Measure => {
  const stands = new Map<string, Stand>();
  const standOf = standingsOf(plan, asOf);
  return (subject) => {
    const { kind, nominee, name, unit, list, tier } = subject;
    const stand = standOf(subject);
    let key: string = stand.standing;
    for (const { id, standing } of stand.branches) key += ` ${id}:${standing}`;
    const known = stands.get(key) ?? stand;
    stands.set(key, known);
    return { kind, nominee, name, unit, list, tier, stand: known };
  };
};

/**
 * Where everybody of a department stands by a plan on a day. Looked at once and kept; each question first asks what was
 * written since, and looks again at whom that concerns: the answer is never older than the question.
 */
@Injectable()
export class Standings {
  private readonly asked = new Map<string, Asked>();

  constructor(private readonly subjects: KnownSubjects) {}

  /** In the order in which they are listed. */
  of(organisation: string, { plan, sha256 }: KeptPlan, asOf: AsOf): Promise<readonly Found[]> {
    const key = [organisation, sha256, asOf.day, asOf.evidence].join(' ');
    const asked: Asked = this.asked.get(key) ?? {
      measure: measuring(plan, asOf),
      kept: null,
      busy: Promise.resolve(),
    };
    // asked last, forgotten last
    this.asked.delete(key);
    this.asked.set(key, asked);
    const answer = asked.busy.then(async () => {
      const within = { organisation, plan, day: asOf.day };
      asked.kept = await this.renewed(asked.kept, within, asked.measure);
      this.forget(key);
      return asked.kept.found;
    });
    asked.busy = answer.catch(() => {});
    return answer;
  }

  private async renewed(kept: Kept | null, within: Within, measure: Measure): Promise<Kept> {
    if (!kept) return this.everybody(within, measure);
    const { any, people, snapshot } = await this.subjects.changes(within.organisation, kept.snapshot);
    if (!any) return { ...kept, snapshot };
    if (people.length > ONE_BY_ONE) return this.everybody(within, measure);
    const those = (await this.subjects.these(within, people)).map(measure);
    const changed = new Set(people);
    const others = kept.people.filter(({ nominee }) => !changed.has(nominee));
    return this.whole(snapshot, putInOrder(others, those), within, measure);
  }

  private async everybody(within: Within, measure: Measure): Promise<Kept> {
    // before anybody is read: what is written meanwhile is looked at again
    const snapshot = await this.subjects.now();
    const people: Found[] = [];
    for await (const some of this.subjects.people(within)) {
      for (const subject of some) people.push(measure(subject));
    }
    return this.whole(snapshot, inOrder(people), within, measure);
  }

  /** Units are few, and a member's discipline changes theirs: they are always looked at again. */
  private async whole(
    snapshot: string,
    people: readonly Found[],
    within: Within,
    measure: Measure,
  ): Promise<Kept> {
    const units = (await this.subjects.units(within)).map(measure);
    return { snapshot, people, found: [...people, ...inOrder(units)] };
  }

  /** The questions asked longest ago, as long as all together are too much. */
  private forget(except: string): void {
    let all = 0;
    for (const { kept } of this.asked.values()) all += kept?.found.length ?? 0;
    for (const [key, { kept }] of this.asked) {
      if (all <= FOUND_MAX || key === except) return;
      all -= kept?.found.length ?? 0;
      this.asked.delete(key);
    }
  }
}
