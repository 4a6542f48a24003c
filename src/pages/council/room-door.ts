import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import { digitsIn, RoomCodes } from '../../sittings/room-codes.js';
import { clauseText, type Texts } from '../../texts/index.js';

/** With the code his form asks for; pages show their buttons as they are once it has been given. */
export const asInRoom = (me: SignedIn): SignedIn =>
  me.assurance === 'session' || me.assurance === 'pin' ? { ...me, assurance: 'room' } : me;

export type Admitted =
  | { readonly ok: true; readonly as: SignedIn }
  | { readonly ok: false; readonly status: 403 | 422 | 429; readonly wait: number; readonly text: string };

/** Somebody signed in, and by the code of the room shown to be there: for this one order. */
@Injectable()
export class RoomDoor {
  constructor(private readonly codes: RoomCodes) {}

  async admit(sitting: string, me: SignedIn, typed: string, clause: string, t: Texts): Promise<Admitted> {
    const words = t.pages.council.room;
    const digits = digitsIn(typed);
    if (digits === null) return { ok: false, status: 422, wait: 0, text: words.missing };
    const shown = await this.codes.check(sitting, me, digits);
    if (shown.is === 'right') return { ok: true, as: asInRoom(me) };
    const status = shown.is === 'slow' ? 429 : 403;
    const text = words[shown.is](shown.seconds, clauseText(clause, t.lang) ?? '');
    return { ok: false, status, wait: shown.seconds, text };
  }
}
