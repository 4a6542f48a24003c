import type { KeptPapers } from '../../../src/nominations/nomination-files.controller.js';
import type { NominationView } from '../../../src/nominations/nomination-view.js';
import type { RoundView } from '../../../src/rounds/rounds.service.js';
import type { SittingView } from '../../../src/sittings/sittings.service.js';
import type { Criterion } from '../../../workflows/criteria/criterion.js';
import type { Dossier, Plan, SubjectKind } from '../../../workflows/index.js';
import { PDF } from '../../support/tiny-files.js';
import type { Nominee, Player } from '../story/cast.js';
import { same } from '../story/not-as-told.js';
import type { Name, Story, Subject } from '../story/story.js';
import type { House, UnitPeople } from './house.js';

/** An office at work under a plan file: what every plan has in common, from intake to the end of a round. */
export interface Office {
  readonly story: Story;
  readonly house: House;
}

const leavesOf = (criterion: Criterion): Criterion[] =>
  'of' in criterion && Array.isArray(criterion.of) ? criterion.of.flatMap(leavesOf) : [criterion];

type Attested = Extract<Criterion, { kind: 'attest' }>;

/** What the plan asks somebody to answer for, where the nominee is of this kind. */
const attestedBy = ({ criteria }: Plan, kind: SubjectKind): Attested[] =>
  criteria
    .filter((one) => one.for?.kinds?.includes(kind) ?? true)
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.kind === 'attest' ? [leaf] : []));

/** Each answered once in words, and with the papers where the plan wants to see some. */
const answersTo = (asked: readonly Attested[], papers: readonly string[]): Dossier['attestations'] => {
  const onPaper = new Set(asked.flatMap(({ key, evidence }) => (evidence === true ? [key] : [])));
  return [...new Set(asked.map(({ key }) => key))].map((key) => ({
    key,
    text: 'Đã thực hiện, được tập thể xác nhận.',
    year: null,
    ...(onPaper.has(key) && papers.length > 0 && { files: papers }),
  }));
};

const evidenceOf = ({ entries }: NominationView): string[] =>
  entries.filter(({ kind }) => kind === 'award' || kind === 'initiative').map(({ id }) => id);

/** A paper of the unit, sent for the dossier. Gives back the content's hash, by which the dossier names it. */
async function sendsPaper({ story }: Office, who: Player, name: Name): Promise<string[]> {
  const path = `/api/nominations/${name.id}/files`;
  const { items } = await story.uploads<KeptPapers>(who, path, { name: 'Xác nhận hiệu quả.pdf', bytes: PDF });
  return items.map(({ sha256 }) => sha256);
}

/** The unit answers for everything the plan asks and claims all that the register has. */
export async function writes(
  office: Office,
  who: Player,
  name: Name,
  { withPapers = true }: { readonly withPapers?: boolean } = {},
): Promise<void> {
  const { story, house } = office;
  const view = await story.view(who, name);
  const asked = attestedBy(house.plan, view.nominee.kind);
  const wanted = withPapers && asked.some(({ evidence }) => evidence);
  await story.writes(who, name, {
    narrative: 'Việc làm cụ thể, có kết quả rõ rệt, được nhiều người biết đến.',
    comprehensive: true,
    fields: [],
    movement: house.plan.movements[0]?.id ?? null,
    attestations: answersTo(asked, wanted ? await sendsPaper(office, who, name) : []),
    evidence: evidenceOf(view),
  });
}

export const peopleOf = ({ house }: Office, unit: string): UnitPeople => {
  const people = house.units[unit];
  if (!people) throw new Error(`no unit ${unit}`);
  return people;
};

/** A person or the unit itself, up to the unit's signature. */
export async function sends(
  office: Office,
  round: Subject<'round'>,
  unit: string,
  nominee: Nominee,
): Promise<Name> {
  const { nominator, head } = peopleOf(office, unit);
  const name = await office.story.files(nominator, round, nominee);
  await writes(office, nominator, name);
  await office.story.does(nominator, name, { type: 'SUBMIT' });
  await office.story.does(head, name, { type: 'ENDORSE' });
  return name;
}

/** A household or a model, written and laid before the head; he signs apart. */
export async function proposes(
  office: Office,
  round: Subject<'round'>,
  kind: 'household' | 'model',
  unit: string,
  called: string,
): Promise<Name> {
  const { nominator } = peopleOf(office, unit);
  const name = await office.story.filesNamed(nominator, round, kind, { unit, name: called });
  await writes(office, nominator, name);
  await office.story.does(nominator, name, { type: 'SUBMIT' });
  return name;
}

/** V.2: the papers are looked at, and the name accepted. */
export async function accepts({ story, house }: Office, name: Name): Promise<void> {
  const { dossier } = await story.view(house.clerk, name);
  const items = dossier.evidence.map((entry) => ({ entry, verdict: 'verified' as const }));
  await story.does(house.clerk, name, { type: 'CHECK_EVIDENCE', items });
  await story.does(house.chief, name, { type: 'ACCEPT' });
}

/** The list goes to the Council, which meets at once: all five of it, or the first so many. */
export async function convenes(
  { story, house }: Office,
  round: Subject<'round'>,
  at: string,
  members = house.council.length,
): Promise<Subject<'sitting'>> {
  const sitting = await story.convenes(house.secretary, round, `${at}:00+07:00`, 'Phòng họp');
  await story.does(house.chief, round, { type: 'PUT_BEFORE_COUNCIL', sitting: sitting.id });
  await story.goTo(at.replace('T', ' '));
  await story.does(house.secretary, sitting, {
    type: 'OPEN',
    present: house.council.slice(0, members).map(({ id }) => id),
    secretary: house.secretary.id,
  });
  return sitting;
}

type Found = SittingView['results'][number];

/** Each member's ballot marks these names; where the plan asks for a yes or a no to each, the others are a no. */
export async function counts(
  { story, house }: Office,
  sitting: Subject<'sitting'>,
  ballots: readonly (readonly Name[])[],
  counted: Readonly<Record<string, number>>,
): Promise<Found | undefined> {
  const [chair = house.director] = house.council;
  await story.does(chair, sitting, { type: 'OPEN_VOTING' });
  const read = () => story.reads<SittingView>(house.secretary, `/api/sittings/${sitting.id}`);
  const { candidates } = (await read()).ballot;
  for (const [at, chosen] of ballots.entries()) {
    const marks = chosen.map(({ id }) => id);
    const against = candidates.filter((id) => !marks.includes(id));
    const answers = house.plan.council.form === 'eachName' ? { marks, against } : { marks };
    await story.does(house.council[at] ?? chair, sitting, { type: 'CAST_BALLOT', ...answers });
  }
  await story.does(chair, sitting, { type: 'CLOSE_VOTING' });
  const { results, agenda } = await read();
  const codes = new Map(agenda.map(({ nomination, code }) => [nomination, code]));
  const found = (results.at(-1)?.counts ?? []).map((one) => `${codes.get(one.nomination)}: ${one.votes}`);
  const told = Object.entries(counted).map(([code, marks]) => `${code}: ${marks}`);
  same('the count', told.toSorted(), found.toSorted());
  return results.at(-1);
}

/** Both sign, and the result is out. */
export async function releases({ story, house }: Office, sitting: Subject<'sitting'>): Promise<void> {
  const [chair = house.director] = house.council;
  await story.does(chair, sitting, { type: 'DRAW_MINUTES' });
  await story.does(house.secretary, sitting, { type: 'SIGN_MINUTES' });
  await story.does(chair, sitting, { type: 'SIGN_MINUTES' });
  await story.does(chair, sitting, { type: 'CONCLUDE' });
}

/** The ballots, the count, and the end. */
export async function votes(...vote: Parameters<typeof counts>): Promise<void> {
  await counts(...vote);
  await releases(vote[0], vote[1]);
}

/** The Director's letter, and the round is over. */
export async function forwards(
  { story, house }: Office,
  round: Subject<'round'>,
  names: readonly Name[],
  letter: { readonly number: string; readonly date: string },
): Promise<void> {
  await story.does(house.director, round, {
    type: 'FORWARD',
    nominations: names.map(({ id }) => id),
    letter,
  });
  await story.does(house.chief, round, { type: 'CLOSE' });
  const { state } = await story.reads<RoundView>(house.chief, `/api/rounds/${round.id}`);
  same('the round', ['closed'], state);
}

/** Where each name stands in the end, by its first leaf and its tier. */
export async function standing({ story, house }: Office, name: Name): Promise<string> {
  const { state, exemplarTier } = await story.view(house.chief, name);
  const [first = ''] = state;
  return first.startsWith('exemplar') ? `exemplar ${exemplarTier ?? ''}` : first;
}

/** An entry of the award register, as the Office has seen it on paper. */
export type Entry = Readonly<Record<string, string | number | boolean>>;

export async function enters(
  { story, house }: Office,
  about: { readonly person: string } | { readonly unit: string },
  ...entries: readonly Entry[]
): Promise<void> {
  for (const entry of entries) await story.sends(house.clerk, '/api/register', { ...entry, ...about });
}

export const award = (
  value: string,
  issuer: string,
  decidedOn: string,
  year: number,
  nature = 'merit',
): Entry => ({
  kind: 'award',
  value,
  issuer,
  issuerName: 'Theo quyết định',
  nature,
  number: `${decidedOn.replaceAll('-', '')}/QĐ`,
  decidedOn,
  year,
});
