import { PEOPLE } from '../../src/rehearsal/department/people.js';
import type { Answer, Command, LifeName, Outcome } from '../../src/road/command.js';
import {
  type Dossier,
  emptyDossier,
  type NominationOrder,
  type Role,
  type RoundOrder,
  type SittingOrder,
} from '../../workflows/index.js';
import { allAttested } from './builders/records.js';
import { type Department, idOf, who } from './department.js';

/** A name to put forward: a person's e-mail or its first part, or a unit's code for the unit itself. */
export interface Name {
  readonly unit: string;
  readonly person: string | null;
}

export const ANH: Name = { unit: 'QLTM', person: 'anhptn' };
export const LONG: Name = { unit: 'QLTM', person: 'longbd' };
/** The head of QLNL himself. */
export const THINH: Name = { unit: 'QLNL', person: 'thinhnd' };
export const HAN: Name = { unit: 'QLNL', person: 'hanbg' };
export const LINH: Name = { unit: 'KTATMT', person: 'linhhk' };
export const TUAN: Name = { unit: 'KHTCTH', person: 'tuanda' };
export const INDUSTRY: Name = { unit: 'QLCN', person: null };
export const INSPECTORATE: Name = { unit: 'TTr', person: null };

/** The nine of the Council by decision, its chair first and its secretary last. */
export const COUNCIL = [
  'khoitm',
  'thuyhtb',
  'hanglt',
  'yenvth',
  'nghianh',
  'vinhtq',
  'vintt',
  'bachnx',
  'huyendtt',
] as const;
export const CHAIR = COUNCIL[0];
export const SECRETARY = COUNCIL[8];

/** Who holds a duty, in the order of papers. */
export const holders = (role: Role, unit: string | null = null): string[] =>
  PEOPLE.filter(({ duties }) =>
    duties.some((duty) => duty.role === role && duty.unit === unit && duty.from <= '2021-03-15'),
  ).map(({ email }) => email);

/** The first who does not concern himself. */
const one = (role: Role, unit: string | null, but: string | null = null): string => {
  const found = holders(role, unit).find((email) => but === null || idOf(email) !== idOf(but));
  if (found === undefined) throw new Error(`nobody is ${role} ${unit ?? ''}`);
  return found;
};

/** The eight that nominate (IV.1). */
export const UNITS = ['VP', 'TTr', 'KHTCTH', 'QLTM', 'QLCN', 'QLNL', 'KTATMT', 'TTKC'] as const;

export const nominatorOf = ({ unit }: Name): string => one('nominator', unit);
export const headOf = ({ unit }: Name): string => one('unitHead', unit);
export const deputyOf = ({ unit }: Name): string => one('unitDeputy', unit);

/** The head of the unit, or a deputy where he is the nominee; of Văn phòng a deputy, for its head accepts. */
export const endorserOf = ({ unit, person }: Name): string =>
  unit === 'VP' || idOf(one('unitHead', unit)) === idOf(person ?? '')
    ? one('unitDeputy', unit, person)
    : one('unitHead', unit);

export const CLERK = 'duyenttm';
export const CHIEF = 'hanglt';
export const LETTER = { number: '412/TTr-SCT', date: '2021-03-15' } as const;

let count = 0;
/** A key that no other command has. */
export const freshKey = (): string => {
  count += 1;
  return `key-${process.pid}-${count}`;
};

/** What was acknowledged; refused: all the reasons in the message. */
export function acknowledged(outcome: Outcome): Answer {
  if (outcome.ok) return outcome.answer;
  throw new Error(`${outcome.code} ${JSON.stringify(outcome.findings, null, 1)}`);
}

type Order = NominationOrder | RoundOrder | SittingOrder;

export const command = (
  life: LifeName,
  id: string,
  by: string,
  order: Order,
  over: Partial<Command> = {},
): Command => ({
  life,
  id,
  order,
  version: null,
  key: freshKey(),
  who: who(by),
  ...over,
});

interface Meeting {
  readonly present?: readonly string[];
  readonly chair?: string;
}

/** Brings nominations to where a test wants them, by real orders of the people whose task each is. */
export class Walk {
  constructor(readonly department: Department) {}

  /** One order that must succeed. */
  async order(life: LifeName, id: string, by: string, order: Order): Promise<Answer> {
    return acknowledged(await this.department.road.act(command(life, id, by, order)));
  }

  async filed({ unit, person }: Name): Promise<Answer> {
    const { filing, round } = this.department;
    const nominee = person === null ? unit : idOf(person);
    const kind = person === null ? 'collective' : 'individual';
    const by = who(nominatorOf({ unit, person }));
    return acknowledged(await filing.file({ round, kind, nominee }, freshKey(), by));
  }

  /** All that the plan asks for, with every award and initiative in the register as evidence. */
  async dossier({ unit, person }: Name, over: Partial<Dossier> = {}): Promise<Dossier> {
    const evidence = await this.department.rows<{ id: string }>(
      `select e.id from register_entry e left join unit u on u.id = e.unit_id
        where e.kind in ('award', 'initiative') and e.revoked_on is null
          and (e.person_id = $1::uuid or ($1 is null and u.code = $2)) order by e.id`,
      [person === null ? null : idOf(person), unit],
    );
    return {
      ...emptyDossier('', ''),
      narrative: 'Tham mưu nhiều việc mới, được đồng nghiệp và doanh nghiệp tin cậy.',
      comprehensive: true,
      movement: 'patrioticEmulation',
      attestations: allAttested(),
      evidence: evidence.map(({ id }) => id),
      ...over,
    };
  }

  async draft(name: Name): Promise<Answer> {
    const { id } = await this.filed(name);
    const dossier = await this.dossier(name);
    return this.order('nomination', id, nominatorOf(name), { type: 'EDIT_DOSSIER', dossier });
  }

  async unitReview(name: Name): Promise<Answer> {
    const { id } = await this.draft(name);
    return this.order('nomination', id, nominatorOf(name), { type: 'SUBMIT' });
  }

  async officeReview(name: Name): Promise<Answer> {
    const { id } = await this.unitReview(name);
    return this.order('nomination', id, endorserOf(name), { type: 'ENDORSE' });
  }

  async checked(name: Name): Promise<Answer> {
    const { id } = await this.officeReview(name);
    const { evidence } = await this.dossier(name);
    const items = evidence.map((entry) => ({ entry, verdict: 'verified' as const }));
    return this.order('nomination', id, CLERK, { type: 'CHECK_EVIDENCE', items });
  }

  async compiled(name: Name): Promise<Answer> {
    const { id } = await this.checked(name);
    return this.order('nomination', id, CHIEF, { type: 'ACCEPT' });
  }

  /** The round's list closed with these names; the units that are left out say that they have nobody. */
  async compiledList(...names: readonly Name[]): Promise<string[]> {
    const ids: string[] = [];
    for (const name of names) ids.push((await this.compiled(name)).id);
    const { round } = this.department;
    const silent = UNITS.filter((unit) => !names.some((name) => name.unit === unit));
    for (const unit of silent) {
      const reason = 'Năm nay chưa có gương tiêu biểu';
      await this.order('round', round, one('unitHead', unit), { type: 'NIL_RETURN', unit, reason });
    }
    await this.order('round', round, CHIEF, { type: 'COMPILE', missing: [] });
    return ids;
  }

  async convened(): Promise<string> {
    const { convening, round, rows } = this.department;
    // for right now, whatever the clock shows
    const [clock] = await rows<{ at: string }>(
      "select value ->> 'at' as at from setting where key = 'clock'",
    );
    const plannedFor = clock?.at ?? '2021-03-15T02:00:00.000Z';
    const order = { round, plannedFor, place: 'Phòng họp tầng 2', inWriting: false };
    return acknowledged(await convening.convene(order, freshKey(), who(SECRETARY))).id;
  }

  /** The list before the Council. */
  async sitting(...names: readonly Name[]): Promise<{ sitting: string; nominations: string[] }> {
    const nominations = await this.compiledList(...names);
    const sitting = await this.convened();
    await this.order('round', this.department.round, CHIEF, { type: 'PUT_BEFORE_COUNCIL', sitting });
    return { sitting, nominations };
  }

  /** The roll taken and the first ballot open; where the chair of the Council is a nominee another presides. */
  async voting(sitting: string, { present = COUNCIL, chair = CHAIR }: Meeting = {}): Promise<Answer> {
    const roll = present.map(idOf);
    await this.order('sitting', sitting, SECRETARY, {
      type: 'OPEN',
      present: roll,
      secretary: idOf(SECRETARY),
    });
    if (chair !== CHAIR) {
      await this.order('sitting', sitting, CHAIR, { type: 'HAND_OVER_CHAIR', to: idOf(chair) });
    }
    return this.order('sitting', sitting, chair, { type: 'OPEN_VOTING' });
  }

  /** All who are present mark these names, and the ballots are counted. */
  async counted(sitting: string, marks: readonly string[], meeting: Meeting = {}): Promise<Answer> {
    const { present = COUNCIL, chair = CHAIR } = meeting;
    await this.voting(sitting, meeting);
    for (const member of present)
      await this.order('sitting', sitting, member, { type: 'CAST_BALLOT', marks });
    return this.order('sitting', sitting, chair, { type: 'CLOSE_VOTING' });
  }

  async concluded(sitting: string, marks: readonly string[], meeting: Meeting = {}): Promise<Answer> {
    await this.counted(sitting, marks, meeting);
    return this.released(sitting, meeting.chair ?? CHAIR);
  }

  /** The minutes drawn up and signed by both: what has been found is still told to nobody. */
  async signed(sitting: string, chair: string = CHAIR): Promise<Answer> {
    const reason = 'Danh sách chỉ có chừng ấy gương';
    await this.order('sitting', sitting, chair, { type: 'DRAW_MINUTES', reason });
    await this.order('sitting', sitting, SECRETARY, { type: 'SIGN_MINUTES' });
    return this.order('sitting', sitting, chair, { type: 'SIGN_MINUTES' });
  }

  /** The same, and the result released. */
  async released(sitting: string, chair: string = CHAIR): Promise<Answer> {
    await this.signed(sitting, chair);
    return this.order('sitting', sitting, chair, { type: 'CONCLUDE' });
  }

  async selected(...names: readonly Name[]): Promise<string[]> {
    const { sitting, nominations } = await this.sitting(...names);
    const chair = names.some(({ person }) => person === CHAIR) ? 'thuyhtb' : CHAIR;
    await this.concluded(sitting, nominations, { chair });
    return nominations;
  }

  /** Exemplars of the department, sent to the province by one letter. */
  async exemplars(...names: readonly Name[]): Promise<string[]> {
    const nominations = await this.selected(...names);
    await this.order('round', this.department.round, 'khoitm', {
      type: 'FORWARD',
      nominations,
      letter: LETTER,
    });
    return nominations;
  }
}
