import { Injectable } from '@nestjs/common';
import { readingRights, type Words } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';

export interface ListChoices {
  readonly units: readonly { readonly code: string; readonly name: Words }[];
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
  /** He reads nothing but what is about himself. */
  readonly ownOnly: boolean;
}

const CHOICES = {
  name: 'list-choices',
  text: `
select (select coalesce(jsonb_agg(jsonb_build_object('code', u.code, 'name', jsonb_build_object('vi', u.name, 'en', u.name_en))
          order by u.rank), '[]') from unit u where u.organisation_id = $1) as units,
  (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.code desc), '[]')
     from round r where r.organisation_id = $1) as rounds`,
};

/** What a list of nominations can be filtered by. */
@Injectable()
export class Choices {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  async of(signedIn: SignedIn): Promise<ListChoices> {
    const { actor, day } = await this.actors.present(signedIn);
    const { everywhere, units, states } = readingRights(actor, day);
    const [row] = await this.database.run<Omit<ListChoices, 'ownOnly'>>(CHOICES, [signedIn.organisation]);
    const ownOnly = !everywhere && units.length === 0 && states.length === 0;
    return { units: row?.units ?? [], rounds: row?.rounds ?? [], ownOnly };
  }
}
