import { Injectable } from '@nestjs/common';
import { Checkpoints } from '../log/checkpoints.js';
import { SittingCalendars } from '../sittings/calendars.js';
import type { Enclosed } from './mailer.js';

/** What goes with which notice, as it was told then. */
export interface Enclosing {
  readonly life: string;
  readonly template: string;
  readonly subject: string;
  readonly seq: number;
  readonly organisation: string;
  /** Null: an address that is nobody's account here. */
  readonly person: string | null;
  /** Of an anchor: the size of its checkpoint. */
  readonly anchored: number | null;
}

/** An invitation, and every later word on when and where, brings its calendar file. */
const WITH_A_CALENDAR: ReadonlySet<string> = new Set(['told.CONVENE', 'told.MOVE', 'told.CANCEL']);

const CHECKPOINT_FILE = 'checkpoint.txt';

/** Files that go with mails. Made from the record each time: the same notice always brings the same file. */
@Injectable()
export class Enclosures {
  constructor(
    private readonly calendars: SittingCalendars,
    private readonly checkpoints: Checkpoints,
  ) {}

  async of(enclosing: Enclosing): Promise<Enclosed | null> {
    const { life, template, subject, seq, organisation, person, anchored } = enclosing;
    if (anchored !== null) return this.checkpoint(organisation, anchored);
    if (life !== 'sitting' || !WITH_A_CALENDAR.has(template) || person === null) return null;
    const file = await this.calendars.of(subject, organisation, person, seq);
    return (
      file && {
        name: file.name,
        type: `text/calendar; method=${file.method}; charset=utf-8`,
        content: file.content,
      }
    );
  }

  /** The signed note as it is kept, byte by byte: whoever holds it checks it by any program that reads such notes. */
  private async checkpoint(organisation: string, size: number): Promise<Enclosed | null> {
    const kept = await this.checkpoints.covering(organisation, size);
    return kept && { name: CHECKPOINT_FILE, type: 'text/plain; charset=utf-8', content: kept.note };
  }
}
