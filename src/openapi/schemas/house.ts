import type { PeopleOfRole } from '../../access/invented-people.js';
import type { WhoAmI } from '../../access/who-am-i.js';
import type { ClockReading } from '../../clock/rehearsal-clock.js';
import type { Readiness } from '../../health/readiness.js';
import type { TrayMail, TrayPage } from '../../mail/mail-tray.js';
import type { SetOff } from '../../sweep/set-off.js';
import {
  day,
  flag,
  hash,
  instant,
  listOf,
  nullable,
  oneOf,
  shapeOf,
  text,
  uuid,
  whole,
  word,
} from '../schema-of.js';
import { type Described, ref } from './named.js';

const whoAmI = shapeOf<WhoAmI>({
  person: shapeOf<WhoAmI['person']>({ id: uuid, name: text, email: text }),
  organisation: shapeOf<WhoAmI['organisation']>({
    id: uuid,
    code: text,
    name: ref('Words'),
    rehearsal: flag,
  }),
  roles: listOf(
    shapeOf<WhoAmI['roles'][number]>({
      role: word(),
      unit: nullable(
        shapeOf<NonNullable<WhoAmI['roles'][number]['unit']>>({ code: text, name: ref('Words') }),
      ),
    }),
  ),
  assurance: oneOf('session', 'pin', 'room', 'second', 'rehearsal'),
});

const peopleOfRole = shapeOf<PeopleOfRole>({
  role: word(),
  people: listOf(shapeOf<PeopleOfRole['people'][number]>({ id: uuid, name: text, post: text, unit: text })),
});

/** The moment of business: the instant, and the day it falls on in Vietnam. */
export const clockReading = { at: instant, day, running: flag, rehearsal: flag } as const;

const setOff = shapeOf<SetOff>({
  at: instant,
  life: oneOf('nomination', 'round', 'sitting'),
  id: uuid,
  code: text,
  type: oneOf('LAPSE', 'CALL', 'NUDGE'),
  slot: text,
  event: shapeOf<SetOff['event']>({ seq: whole, hash }),
});

const mail = shapeOf<TrayMail>({
  id: uuid,
  to: shapeOf<TrayMail['to']>({ name: text, email: text }),
  subject: text,
  body: text,
  link: text,
  at: instant,
});

const readiness = shapeOf<Readiness>({
  status: oneOf('ready', 'unready'),
  database: oneOf('answers', 'silent'),
  missingMigrations: listOf(text),
});

export const HOUSE: Described<
  'WhoAmI' | 'PeopleOfRole' | 'Clock' | 'SetOff' | 'Mail' | 'MailPage' | 'Readiness'
> = {
  WhoAmI: whoAmI,
  PeopleOfRole: peopleOfRole,
  Clock: shapeOf<ClockReading>(clockReading),
  SetOff: setOff,
  Mail: mail,
  MailPage: shapeOf<TrayPage>({ items: listOf(ref('Mail')), next: nullable(text) }),
  Readiness: readiness,
};
