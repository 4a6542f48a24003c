import { Injectable } from '@nestjs/common';
import { permission } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Actors } from '../people/actors.js';
import type { NominationView } from './nomination-view.js';

/** Whose a dossier is to write, for pages and API alike. */
@Injectable()
export class DossierWriting {
  constructor(private readonly actors: Actors) {}

  /** Asked of the law for a draft: his to write, though perhaps past its step or deadline by now. */
  async isHis(
    { nominee: { unit, ...nominee } }: Pick<NominationView, 'nominee'>,
    me: SignedIn,
  ): Promise<boolean> {
    const { actor, day } = await this.actors.present(me);
    const asked = { life: 'nomination', action: 'EDIT_DOSSIER', state: ['draft'], taken: [] } as const;
    return permission({ ...asked, actor, day, unit, nominee }).allow;
  }
}
