import { CORRECTABLE_FIELDS, type Words } from '../../../workflows/index.js';
import type { SealedFile, FrozenDossier } from '../../province/frozen.js';
import type { Offered, Sealed, SealedLetter, SealedName } from '../../province/sealed.js';
import type { Came } from '../../province/steps.js';
import { wallClock } from '../../texts/days.js';
import { type Texts, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { sizeText } from '../../texts/sizes.js';
import { KINDS } from './recorded-view.js';
import type {
  CameLine,
  DossierChange,
  SealedDossierPage,
  SealedFileView,
  SealedLetterView,
  SealedLine,
} from '../../web/pages/submission/sealed-views.js';
import type { Path } from '../../web/view-models.js';

export const sealedPath = ({ round }: Pick<Sealed, 'round'>): Path => `/submissions/${round.id}`;

type Field = keyof Texts['pages']['sealed']['itemFields'];

const inBoth = (text: (words: Texts['pages']['sealed']) => string): Words => ({
  vi: text(textsIn('vi').pages.sealed),
  en: text(textsIn('en').pages.sealed),
});

/** What of a dossier may be given back to be mended: what a correction reaches, and each piece of its evidence. */
const itemsOf = ({ frozen }: SealedName): SealedLine['items'] => [
  ...CORRECTABLE_FIELDS.map((value) => ({
    value,
    label: inBoth((words) => words.itemFields[value as Field]),
  })),
  ...(frozen?.evidence ?? []).map(({ entry, label }) => ({ value: entry, label })),
];

const ANSWERS = ['RECOGNISE', 'DECLINE', 'RETURN_FOR_CORRECTION'] as const;

const cameLine =
  (name: SealedName) =>
  ({ answer, at, paper, reference, reason, items, readBack }: Came): CameLine => ({
    answer,
    on: wallClock(at).day,
    paper,
    reference,
    reason,
    items: items.map((item) => itemsOf(name).find(({ value }) => value === item)?.label ?? item),
    readBack,
  });

export const standingOf = ({ at }: Pick<SealedName, 'at'>): SealedLine['at'] =>
  at === 'sent' || at === 'received' || at === 'toCorrect' || at === 'recognised' || at === 'declined'
    ? at
    : null;

const lineOf = (of: Sealed, name: SealedName, nth: number, offers: readonly Offered[]): SealedLine => {
  const open = (type: string): boolean => offers.some((offer) => offer.type === type && offer.open);
  const answers = ANSWERS.filter(open);
  return {
    id: name.id,
    version: name.version,
    code: name.code,
    kind: name.kind,
    name: name.name,
    post: name.post,
    unit: name.unit,
    href: `${sealedPath(of)}/names/${name.id}?letter=${nth}`,
    at: standingOf(name),
    came: name.came.map(cameLine(name)),
    changed: name.changes.length > 0,
    receivable: open('RECEIVE'),
    answers,
    held: name.heldSince !== null && answers.length > 0,
    changeable: open('CHANGE_ANSWER'),
    items: itemsOf(name),
  };
};

/** Each name stands under the letter that sent it last. */
export const lettersView = (
  of: Sealed,
  offers: ReadonlyMap<string, readonly Offered[]>,
): SealedLetterView[] =>
  of.letters
    .map((letter) => ({
      nth: letter.nth,
      number: letter.number,
      date: letter.date,
      archive: `${sealedPath(of)}/letters/${letter.nth}/archive` as const,
      lines: letter.names
        .filter(({ newest }) => newest)
        .map((name) => lineOf(of, name, letter.nth, offers.get(name.id) ?? [])),
    }))
    .filter(({ lines }) => lines.length > 0)
    .toReversed();

const fileViews = (
  hashes: readonly string[],
  files: ReadonlyMap<string, SealedFile>,
  lang: Language,
): SealedFileView[] =>
  hashes.flatMap((sha256) => {
    const file = files.get(sha256);
    if (!file) return [];
    const { type, size, label } = file;
    return [{ href: `/files/${sha256}` as const, label, kind: KINDS[type], size: sizeText(size, lang) }];
  });

const labelIn = (frozen: FrozenDossier | null, entry: string, lang: Language): string => {
  const label = frozen?.evidence.find((one) => one.entry === entry)?.label ?? entry;
  return typeof label === 'string' ? label : label[lang];
};

const changesOf = ({ changes, frozen }: SealedName): DossierChange[] =>
  changes.map((change) => {
    if ('was' in change) {
      const { what, was, now } = change;
      return { what: inBoth((words) => words.dossier.change[what]), was, now };
    }
    const said = (lang: Language): string =>
      textsIn(lang).pages.sealed.dossier.change[change.what](labelIn(frozen, change.entry, lang));
    return { what: { vi: said('vi'), en: said('en') }, was: null, now: null };
  });

export const dossierView = (
  of: Sealed,
  letter: SealedLetter,
  name: SealedName,
  files: ReadonlyMap<string, SealedFile>,
  lang: Language,
): Omit<SealedDossierPage, 'frame'> => ({
  back: sealedPath(of),
  letter: { number: letter.number, date: letter.date },
  name: name.name,
  code: name.code,
  kind: name.kind,
  post: name.post,
  unit: name.unit,
  changes: changesOf(name),
  dossier: name.frozen && {
    ...name.frozen,
    attestations: name.frozen.attestations.map((one) => ({
      ...one,
      files: fileViews(one.files, files, lang),
    })),
    evidence: name.frozen.evidence.map((one) => ({ ...one, files: fileViews(one.files, files, lang) })),
  },
});
