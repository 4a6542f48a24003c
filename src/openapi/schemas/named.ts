import type { PeopleOfRole } from '../../access/invented-people.js';
import type { WhoAmI } from '../../access/who-am-i.js';
import type { ClockReading } from '../../clock/rehearsal-clock.js';
import type { Readiness } from '../../health/readiness.js';
import type { FinderTold, FoundTold } from '../../finder/finder.controller.js';
import type { Past, PastEvent } from '../../history/history.service.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { TrayMail, TrayPage } from '../../mail/mail-tray.js';
import type { Listed } from '../../nominations/nominations.service.js';
import type { Waiting } from '../../tasks/waiting.js';
import type { Explained, withTexts } from '../../nominations/with-texts.js';
import type { Told } from '../../orders/answer.js';
import type { PlanMistake, PlanReading } from '../../plans/read-plan-file.js';
import type { RegisterEntryView, RegisterRow } from '../../register/register-reading.js';
import type { ToldOfRegister } from '../../register/register.controller.js';
import type { RoundView, UnitList } from '../../rounds/rounds.service.js';
import type { SittingView } from '../../sittings/sittings.service.js';
import type { SetOff } from '../../sweep/set-off.js';
import type { OpenTask, TaskPage } from '../../tasks/tasks.service.js';
import type {
  Assessment,
  Attestation,
  Capacity,
  Dossier,
  Plan,
  RegisterEntry,
  Sides,
  Weighed,
  Words,
} from '../../../workflows/index.js';
import { SCHEMAS } from '../json-schema.js';
import type { SchemaOf } from '../schema-of.js';

export type NominationTold = ReturnType<typeof withTexts>;

/** The schemas of answers that others may refer to, each with what it describes. */
export interface Named {
  Words: Words;
  /** As it is told: with its sentence. */
  Finding: Explained;
  Assessment: Assessment;
  Weighed: Weighed;
  Sides: Sides;
  Capacity: Capacity;
  Problem: ProblemBody;
  Told: Told;
  Nomination: NominationTold;
  Offer: NominationTold['offers'][number];
  ListedNomination: Listed;
  Dossier: Dossier;
  Attestation: Attestation;
  RegisterEntry: RegisterEntry;
  RegisterRow: RegisterRow;
  RegisterEntryView: RegisterEntryView;
  RegisterTold: ToldOfRegister;
  Finder: FinderTold;
  FoundOne: FoundTold;
  Waiting: Waiting;
  Task: OpenTask;
  TaskPage: TaskPage;
  Round: RoundView;
  UnitList: UnitList;
  Sitting: SittingView;
  BallotResult: SittingView['results'][number];
  History: Past;
  HistoryEvent: PastEvent;
  WhoAmI: WhoAmI;
  PeopleOfRole: PeopleOfRole;
  Clock: ClockReading;
  SetOff: SetOff;
  Mail: TrayMail;
  MailPage: TrayPage;
  Plan: Plan;
  Criterion: Plan['criteria'][number];
  PlanReading: PlanReading;
  PlanMistake: PlanMistake;
  Readiness: Readiness;
}

export const ref = <K extends keyof Named>(name: K): SchemaOf<Named[K]> => ({ $ref: SCHEMAS + name });

export type Described<K extends keyof Named> = { readonly [N in K]: SchemaOf<Named[N]> };

/** What we name stands in both languages; what somebody typed, as it is. */
export const inBothOrTyped: SchemaOf<Words | string> = { anyOf: [ref('Words'), { type: 'string' }] };
