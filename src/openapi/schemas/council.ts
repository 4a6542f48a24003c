import { SUBJECT_KINDS } from '../../../workflows/index.js';
import type { RoundView, UnitList } from '../../rounds/rounds.service.js';
import type { SittingView } from '../../sittings/sittings.service.js';
import type { OpenTask, TaskPage } from '../../tasks/tasks.service.js';
import {
  day,
  flag,
  instant,
  listOf,
  mapOf,
  maybe,
  nullable,
  oneOf,
  shapeOf,
  text,
  uuid,
  whole,
} from '../schema-of.js';
import { type Described, ref } from './named.js';

const task = shapeOf<OpenTask>({
  id: uuid,
  life: oneOf('nomination', 'round', 'sitting'),
  subject: uuid,
  round: uuid,
  code: text,
  name: text,
  post: nullable(text),
  kind: nullable(oneOf(...SUBJECT_KINDS)),
  unit: nullable(text),
  unitName: nullable(ref('Words')),
  state: listOf(text),
  does: text,
  part: nullable(uuid),
  due: nullable(day),
  since: instant,
  inPlaceOf: nullable(text),
});

const round = shapeOf<RoundView>({
  id: uuid,
  code: text,
  name: text,
  state: listOf(text),
  version: whole,
  plan: shapeOf<RoundView['plan']>({ code: text, version: whole }),
  turn: nullable(text),
  supplementary: flag,
  deadlines: shapeOf<RoundView['deadlines']>({
    registration: nullable(day),
    province: nullable(day),
  }),
  units: listOf(ref('UnitList')),
  counts: mapOf(whole),
});

const unitList = shapeOf<UnitList>({
  unit: text,
  name: text,
  registered: whole,
  nilReturn: flag,
  lastDay: nullable(day),
});

/** How many have voted of how many who may; who chose what is nowhere. */
const sitting = shapeOf<SittingView>({
  id: uuid,
  code: text,
  round: uuid,
  plannedFor: instant,
  place: text,
  inWriting: flag,
  state: listOf(text),
  version: whole,
  members: listOf(
    shapeOf<SittingView['members'][number]>({
      person: uuid,
      name: text,
      role: text,
      unit: nullable(text),
      until: maybe(nullable(day)),
    }),
  ),
  agenda: listOf(
    shapeOf<SittingView['agenda'][number]>({
      nomination: uuid,
      code: text,
      name: text,
      unit: text,
      qualified: flag,
      held: flag,
    }),
  ),
  present: listOf(uuid),
  chair: nullable(uuid),
  secretary: nullable(uuid),
  ballot: shapeOf<SittingView['ballot']>({
    no: whole,
    kind: nullable(text),
    candidates: listOf(uuid),
    marksMax: whole,
    cast: whole,
    due: whole,
    voted: flag,
    slips: whole,
    sealed: whole,
    tellers: listOf(uuid),
    entered: listOf(uuid),
  }),
  replies: listOf(shapeOf<SittingView['replies'][number]>({ person: uuid, comes: flag })),
  questions: listOf(
    shapeOf<SittingView['questions'][number]>({
      no: whole,
      by: uuid,
      nomination: uuid,
      answeredBy: nullable(uuid),
    }),
  ),
  results: listOf(ref('BallotResult')),
  selected: listOf(
    shapeOf<SittingView['selected'][number]>({
      nomination: uuid,
      ballotNo: whole,
      by: oneOf('votes', 'chair'),
      votes: whole,
    }),
  ),
  tied: listOf(uuid),
  awaitsChair: listOf(uuid),
  struck: listOf(whole),
  signatures: listOf(uuid),
  reopening: nullable(uuid),
  parked: listOf(uuid),
});

type Result = SittingView['results'][number];

const result = shapeOf<Result>({
  ballotNo: whole,
  kind: oneOf('first', 'runoff', 'second'),
  members: whole,
  base: whole,
  needed: nullable(whole),
  ballots: whole,
  electorate: listOf(uuid),
  took: listOf(uuid),
  bySlip: shapeOf<Result['bySlip']>({ drawn: listOf(uuid), cast: whole }),
  advance: whole,
  paper: nullable(shapeOf<NonNullable<Result['paper']>>({ tellers: listOf(uuid), invalid: whole })),
  open: nullable(listOf(shapeOf<NonNullable<Result['open']>[number]>({ person: uuid, marks: listOf(uuid) }))),
  agreed: nullable(listOf(uuid)),
  counts: listOf(
    shapeOf<Result['counts'][number]>({
      nomination: uuid,
      votes: whole,
      own: maybe(shapeOf<NonNullable<Result['counts'][number]['own']>>({ base: whole, needed: whole })),
    }),
  ),
  passedThreshold: listOf(uuid),
  selected: listOf(uuid),
  tied: listOf(uuid),
  seatsLeft: whole,
});

export const COUNCIL: Described<'Task' | 'TaskPage' | 'Round' | 'UnitList' | 'Sitting' | 'BallotResult'> = {
  Task: task,
  TaskPage: shapeOf<TaskPage>({ items: listOf(ref('Task')), total: whole, next: nullable(text) }),
  Round: round,
  UnitList: unitList,
  Sitting: sitting,
  BallotResult: result,
};
