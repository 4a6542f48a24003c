import {
  assessmentsAt,
  sidesAt,
  DESKS,
  type Desk,
  type Gate,
  offersOf,
  processGraph,
  type Task,
  tasksOf,
  type Words,
} from '../../../workflows/index.js';
import { wallClock } from '../../../src/texts/index.js';
import { PEOPLE } from '../../../src/rehearsal/department/people.js';
import { processPicture } from '../../../src/web/diagram.js';
import type {
  DecisionForm,
  EvidenceRow,
  Frame,
  NominationPage,
  Waiting,
} from '../../../src/web/view-models.js';
import { actorCalled, personCalled, postOf, unitNamed } from './department.js';
import type { Played } from './played.js';

interface Look {
  readonly frame: Frame;
  readonly code: string;
  readonly viewer: string;
  readonly at: string;
  readonly gate: Gate;
  readonly shown?: 'progress';
  readonly sent?: Pick<DecisionForm, 'sent' | 'errors'>;
}

const atDesk = (desk: Desk, unit: string | null, barred: readonly string[]) =>
  PEOPLE.filter(
    ({ email, duties }) =>
      !barred.includes(email) &&
      duties.some(
        ({ role, unit: of }) =>
          (DESKS[desk] as readonly string[]).includes(role) && (unit === null || of === unit),
      ),
  );

const waitingOf = (task: Task, played: Played, { viewer, at }: Look): Waiting => {
  const day = wallClock(at).day;
  const people = atDesk(task.desk, task.unit, task.barred);
  return {
    does: task.does,
    desk: task.desk,
    unit: task.unit === null ? null : unitNamed(task.unit),
    people: people.map((person) => ({
      name: person.name,
      post: postOf(person, day)?.title.vi ?? '',
      phone: person.phone,
      inPlaceOf: null,
    })),
    since: played.openedAt(task.key) ?? at,
    due: task.due,
    mine: people.some(({ name }) => name === viewer),
  };
};

const evidenceOf = ({ facts }: Played): EvidenceRow[] =>
  facts.entries
    .filter(({ id }) => facts.dossier.evidence.includes(id))
    .map((entry) => ({
      entry: entry.id,
      label: entry.label,
      number: 'number' in entry ? entry.number : null,
      on: 'decidedOn' in entry ? entry.decidedOn : String(entry.year),
      status: entry.verified
        ? 'verified'
        : facts.entries.some(({ verified }) => verified)
          ? 'rejected'
          : 'claimed',
      note:
        entry.verified || !facts.entries.some(({ verified }) => verified)
          ? null
          : 'Bản quét không có dấu, chưa đối chiếu được bản chính.',
      scan: `/evidence/${entry.id}`,
    }));

const named = (list: readonly { readonly id: string; readonly name: Words }[], id: string): Words =>
  list.find((one) => one.id === id)?.name ?? { vi: id, en: id };

/** What may be done instead of what the task is for. */
const INSTEAD = new Set(['RETURN', 'REPORT_UNQUALIFIED', 'DECLINE', 'RETURN_FOR_CORRECTION']);

const decisionOf = (played: Played, look: Look, evidence: readonly EvidenceRow[]): DecisionForm | null => {
  const facts = played.seenBy(look.viewer, look.at);
  const tasks = tasksOf(played.state, played.context, facts)
    .filter(({ desk, unit, barred }) => atDesk(desk, unit, barred).some(({ name }) => name === look.viewer))
    .map(({ does }) => does);
  const offers = offersOf({ state: played.state, context: played.context }, facts)
    .filter(({ type }) => type !== 'EDIT_DOSSIER' && type !== 'CHECK_EVIDENCE')
    .map(({ type, part, findings, open }) => ({
      type,
      part: part === null || part === 'new' ? null : { id: part, name: played.partNames.get(part) ?? part },
      findings,
      open,
      main: tasks.includes(type) || (tasks.length > 0 && INSTEAD.has(type)),
    }));
  if (offers.length === 0) return null;
  const [grant] = actorCalled(look.viewer).grants;
  return {
    action: '/nominations/1/decisions',
    nonce: '0f5b1c2e-7a3d-4c55-9b60-1f2e3d4c5b6a',
    version: played.history.length,
    capacity: {
      name: look.viewer,
      role: grant?.role ?? 'clerk',
      as: grant?.role === 'officeDeputy' ? 'KT.' : '',
      forName: null,
    },
    offers,
    check: tasks.includes('CHECK_EVIDENCE')
      ? { href: '/nominations/1/check', judged: 1, of: evidence.length }
      : null,
    material: { evidence, years: [2021], yearly: [] },
    sent: null,
    errors: [],
    proof: null,
    ...look.sent,
  };
};

/** Of another's, on its plain way: nothing sent back, asked, contested or answered. */
const NOTHING_BESIDE = {
  own: false,
  questions: null,
  years: null,
  beside: { recorded: null, record: null, letter: null },
  sentBack: null,
  notSelected: null,
  changed: null,
  refused: [],
  contested: [],
} as const;

export const nominationView = async (played: Played, look: Look): Promise<NominationPage> => {
  const { frame, viewer, at, gate } = look;
  const facts = played.seenBy(viewer, at);
  const { plan, nominee, dossier } = facts;
  const evidence = evidenceOf(played);
  const tasks = tasksOf(played.state, played.context, facts);
  const tier = plan.tiers.find(({ id }) => id === nominee.tier);
  return {
    frame,
    today: facts.moment.day,
    ...NOTHING_BESIDE,
    nomination: {
      code: look.code,
      name: dossier.name,
      kind: nominee.kind,
      post:
        nominee.person === null
          ? null
          : (postOf(personCalled(dossier.name), facts.moment.day)?.title.vi ?? null),
      unit: unitNamed(nominee.unit),
      tier: tier?.name ?? null,
      tierNow: null,
      round: 'Đợt 1 năm 2021',
      plan: { title: plan.title, version: plan.version, href: '/plans/sct-ha-tinh-2021-2025' },
      state: played.state,
      heldSince: played.context.heldSince,
      exemplarTier: played.context.tier,
    },
    waiting: tasks.map((task) => waitingOf(task, played, look)),
    dossier: {
      narrative: dossier.narrative,
      comprehensive: dossier.comprehensive,
      fields: dossier.fields.map((id) => named(plan.fields, id)),
      movement: dossier.movement === null ? null : named(plan.movements, dossier.movement),
      attestations: dossier.attestations.map(({ text, year }) => ({
        asked: { vi: 'Tiêu chí', en: 'Criterion' },
        clause: 'III.2',
        text,
        year,
      })),
      evidence,
      here: '/nominations/preview',
      edit: null,
    },
    criteria: {
      gate: look.shown ?? gate,
      assessments: assessmentsAt(gate, facts),
      sides: sidesAt(gate, facts),
      paper: null,
    },
    decision: decisionOf(played, look, evidence),
    timeline: played.history.toReversed(),
    seal: {
      chain: 'intact',
      events: played.history.length,
      hash: played.hash,
      checkpoint: { code: 'GS-0042', at },
      bundle: '/nominations/1/bundle',
      trace: '/nominations/1/trace',
    },
    picture: await processPicture(
      { graph: processGraph(), state: played.state, trail: played.trail },
      frame.lang,
    ),
  };
};
