import { Injectable } from '@nestjs/common';
import { SittingCalendars } from '../sittings/calendars.js';
import type { Enclosed } from './mailer.js';

/** What goes with which notice, as it was told then. */
export interface Enclosing {
  readonly life: string;
  readonly template: string;
  readonly subject: string;
  readonly seq: number;
  readonly organisation: string;
  readonly person: string;
}

/** An invitation, and every later word on when and where, brings its calendar file. */
const WITH_A_CALENDAR: ReadonlySet<string> = new Set(['told.CONVENE', 'told.MOVE', 'told.CANCEL']);

/** Files that go with mails. Made from the record each time: the same notice always brings the same file. */
@Injectable()
export class Enclosures {
  constructor(private readonly calendars: SittingCalendars) {}

  async of({ life, template, subject, seq, organisation, person }: Enclosing): Promise<Enclosed | null> {
    if (life !== 'sitting' || !WITH_A_CALENDAR.has(template)) return null;
    const file = await this.calendars.of(subject, organisation, person, seq);
    return (
      file && {
        name: file.name,
        type: `text/calendar; method=${file.method}; charset=utf-8`,
        content: file.content,
      }
    );
  }
}
