import type { NameToSign, SentLetter, Submission, SubmittedName } from '../../province/submission.service.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { CapacityView, Path } from '../../web/view-models.js';
import type {
  LetterLine,
  LineToSign,
  NameLine,
  RankedLine,
  SubmissionPage,
} from '../../web/pages/submission/views.js';

type Naming = Pick<SubmittedName, 'id' | 'code' | 'name' | 'kind' | 'post' | 'unit'>;

export const lineOf = ({ id, code, name, kind, post, unit }: Naming): NameLine => ({
  id,
  code,
  name,
  kind,
  post,
  unit,
  href: `/nominations/${id}`,
});

const rankedOf = (name: SubmittedName): RankedLine => ({
  ...lineOf(name),
  tier: name.tier,
  votes: name.votes,
  rank: name.rank,
  heldSince: name.heldSince,
});

const toSignOf = (name: NameToSign, lastDay: string | null): LineToSign => ({
  ...rankedOf(name),
  version: name.version,
  open: name.offer?.open ?? false,
  findings: name.offer?.open ? [] : (name.offer?.findings ?? []),
  signers: name.signers.map(({ name: signer, post }) => (post === '' ? signer : `${signer}, ${post}`)),
  due: name.due !== null && name.due !== lastDay ? name.due : null,
});

const letterOf = (letter: SentLetter, round: Path): LetterLine => ({
  number: letter.number,
  date: letter.date,
  by: {
    name: letter.by,
    role: letter.role as CapacityView['role'],
    as: letter.as as CapacityView['as'],
    forName: null,
  },
  href: `${round}/letter`,
  names: letter.names.map(rankedOf),
});

export const capacityOf = (
  capacity: Submission['capacity'],
  { name }: Pick<SignedIn, 'name'>,
): CapacityView | null =>
  capacity && { name, role: capacity.role, as: capacity.as, forName: capacity.forName };

export const submissionView = (submission: Submission): Omit<SubmissionPage, 'frame' | 'form'> => {
  const { round, today, clause, toSign, parked, letters } = submission;
  const href: Path = `/rounds/${round.id}`;
  const { province: lastDay } = round.deadlines;
  return {
    today,
    round: { name: round.name, href, state: round.state },
    deadline: { lastDay, clause },
    toSign: toSign.map((name) => toSignOf(name, lastDay)),
    parked: parked.map(rankedOf),
    way: letters.length > 0 ? `${href}/submission/way` : null,
    letters: letters.map((letter) => letterOf(letter, href)),
  };
};
