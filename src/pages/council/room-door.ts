import { Injectable } from '@nestjs/common';
import { roomOccasion } from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { digitsIn, RoomCodes } from '../../sittings/room-codes.js';
import { clauseText, type Texts } from '../../texts/index.js';

/** With the code his form asks for; pages show their buttons as they are once it has been given. */
export const asInRoom = (me: SignedIn): SignedIn =>
  me.assurance === 'session' || me.assurance === 'pin' ? { ...me, assurance: 'room' } : me;

/** `over`: what the code was asked for has ended meanwhile. */
export type Admitted =
  | { readonly ok: true; readonly as: SignedIn }
  | {
      readonly ok: false;
      readonly status: 403 | 409 | 422 | 429;
      readonly wait: number;
      readonly text: string;
      readonly over: boolean;
    };

export interface Occasion {
  readonly view: {
    readonly id: string;
    readonly state: readonly string[];
    readonly ballot: { readonly no: number };
  };
  readonly council: { readonly clause: string };
}

/** Somebody signed in, and by the code of the room shown to be there: for this one order. */
@Injectable()
export class RoomDoor {
  constructor(private readonly codes: RoomCodes) {}

  /** `board`: as it was read when it was decided that a code is asked for. */
  async admit(board: Occasion, me: SignedIn, typed: string, t: Texts): Promise<Admitted> {
    const words = t.pages.council.room;
    const { id, state, ballot } = board.view;
    const refused = (status: 403 | 409 | 422 | 429, text: string, wait = 0): Admitted => ({
      ok: false,
      status,
      wait,
      text,
      over: status === 409,
    });
    const digits = digitsIn(typed);
    if (digits === null) return refused(422, words.missing);
    const shown = await this.codes.check(id, me, digits, roomOccasion(state, { ballotNo: ballot.no }));
    if (shown.is === 'right') return { ok: true, as: asInRoom(me) };
    if (shown.is === 'over') return refused(409, t.pages.council.pulse.moved);
    const clause = clauseText(board.council.clause, t.lang) ?? '';
    const { is, seconds } = shown;
    return refused(is === 'slow' ? 429 : 403, words[is](seconds, clause), seconds);
  }
}
