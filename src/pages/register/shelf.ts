import { Injectable } from '@nestjs/common';
import { type Plan, RECORD_KINDS, type RecordKind, type Words } from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { Choices } from '../../nominations/choices.js';
import { type CatalogueNames, CataloguePlan } from '../../register/catalogue-plan.js';
import { RegisterReading } from '../../register/register-reading.js';

type Action = 'ENTER_RECORD' | 'CLAIM_RECORD';

/** What every page of the register needs: names of units, the catalogue, and what the reader may write. */
export interface Shelf {
  /** In whose catalogue is written now. */
  readonly plan: Plan;
  readonly names: CatalogueNames;
  readonly units: readonly { readonly code: string; readonly name: Words }[];
  readonly unitNames: ReadonlyMap<string, Words>;
  /** Units whose people and collective he reads; null: everybody's. */
  readonly own: readonly string[] | null;
  /** Of each kind he may write at all: as what. */
  readonly writes: ReadonlyMap<RecordKind, Action>;
}

@Injectable()
export class Shelves {
  constructor(
    private readonly choices: Choices,
    private readonly catalogue: CataloguePlan,
    private readonly reading: RegisterReading,
  ) {}

  async of(me: SignedIn): Promise<Shelf> {
    const { rights, day } = await this.reading.asker(me);
    const [{ units }, plan, names] = await Promise.all([
      this.choices.of(me),
      this.catalogue.inForce(me.organisation, day),
      this.catalogue.names(me.organisation, day),
    ]);
    // about nobody in particular: whether it is his to write at all, in the department or in one of his units
    const about = { person: null, units: rights.units };
    const mays = await Promise.all(
      RECORD_KINDS.map(async (kind) => [kind, await this.reading.mayWrite(kind, about, me)] as const),
    );
    return {
      plan,
      names,
      units,
      unitNames: new Map(units.map(({ code, name }) => [code, name])),
      own: rights.everywhere ? null : rights.units,
      writes: new Map(mays.flatMap(([kind, action]) => (action === null ? [] : [[kind, action] as const]))),
    };
  }
}

/** How the pages call it: the Office enters, a unit claims. */
export const asWhat = ({ writes }: Shelf): 'enter' | 'claim' | null => {
  const actions = [...writes.values()];
  if (actions.includes('ENTER_RECORD')) return 'enter';
  return actions.length > 0 ? 'claim' : null;
};
