import { sampleDigest, sampleForSubstitute, sampleOf } from '../../mail/letters/samples.js';
import { kindName, LETTER_KINDS, type LetterKind } from '../../mail/letters/templates.js';
import type { Written } from '../../mail/letters/letter.js';
import type { Around } from '../../mail/letters/told.js';
import { orderWords, type Texts } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { isOwn, ownLetters } from '../../texts/mail-own.js';
import type { Path } from '../../web/path.js';
import type { SampleStep, SamplesPage } from '../../web/pages/letters/views.js';

type House = Pick<Around, 'organisation' | 'rehearsal'>;

/** Letters that are no template of their own. */
const FURTHER = ['digest', 'nomination.substitute'] as const;

const KINDS: ReadonlyMap<string, LetterKind> = new Map(LETTER_KINDS.map((kind) => [kindName(kind), kind]));

/** What stands in the address of a sample; null: there is no such letter. */
export const knownSample = (name: string): string | null =>
  KINDS.has(name) || (FURTHER as readonly string[]).includes(name) ? name : null;

export const sampleNames = (): string[] => [...FURTHER, ...KINDS.keys()];

export function writtenSample(name: string, house: House, address: string, lang: Language): Written {
  if (name === 'nomination.substitute') return sampleForSubstitute(house, address, lang);
  const kind = KINDS.get(name);
  return kind ? sampleOf(kind, house, address, lang) : sampleDigest(house, address, lang);
}

export const sampleHref = (name: string): Path => `/mails/preview/${name}`;

interface Sample {
  readonly title: string;
  readonly kind: string | null;
  readonly href: Path;
}

const linkOf = (kind: LetterKind, t: Texts): Sample => {
  const { life, template } = kind;
  const href = sampleHref(kindName(kind));
  if (isOwn(template)) return { title: ownLetters[t.lang][template].title, kind: null, href };
  const [how = '', type = ''] = template.split('.');
  const words = orderWords(type, t.lang, life === 'account' ? 'nomination' : life);
  const { kinds } = t.pages.letters.preview;
  return {
    title: how === 'told' || how === 'receipt' ? words.done : words.task,
    kind: kinds[how as keyof typeof kinds],
    href,
  };
};

/** A step stands once, with the letters it sends: three lines alike would have to be told apart by their small print. */
const byStep = (samples: readonly Sample[]): SampleStep[] => {
  const steps = new Map<string, Omit<Sample, 'title'>[]>();
  for (const { title, kind, href } of samples)
    steps.set(title, [...(steps.get(title) ?? []), { kind, href }]);
  return [...steps].map(([title, letters]) => ({ title, letters }));
};

/** All samples by what they are about. */
export const sampleGroups = (t: Texts): SamplesPage['groups'] => {
  const words = t.pages.letters.preview;
  const lives = ['nomination', 'round', 'sitting', 'account'] as const;
  const substitute = { title: words.substitute, kind: null, href: sampleHref('nomination.substitute') };
  return [
    { of: 'digest', steps: byStep([{ title: words.digest, kind: null, href: sampleHref('digest') }]) },
    ...lives.map((of) => ({
      of,
      steps: byStep([
        ...(of === 'nomination' ? [substitute] : []),
        ...LETTER_KINDS.filter(({ life }) => life === of).map((kind) => linkOf(kind, t)),
      ]),
    })),
  ];
};
