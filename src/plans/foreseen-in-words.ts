import type { StepChange } from '../../workflows/index.js';
import { explained } from '../nominations/with-texts.js';
import type { Language } from '../texts/language.js';
import type { DryRunResult } from './dry-run.js';

const stepIn = ({ gained, lost, altered, ...step }: StepChange, lang: Language) => ({
  ...step,
  gained: explained(gained, lang),
  lost: explained(lost, lang),
  altered: altered.map(({ before, after }) => ({
    before: explained([before], lang),
    after: explained([after], lang),
  })),
});

/** A dry run as the API says it: every reason with its sentence. */
export const foreseenIn = ({ items, ...result }: DryRunResult, lang: Language) => ({
  ...result,
  items: items.map(({ steps, newBlocks, offer, ...one }) => ({
    ...one,
    steps: steps.map((step) => stepIn(step, lang)),
    newBlocks: explained(newBlocks, lang),
    offer: offer && { open: offer.open, findings: explained(offer.findings, lang) },
  })),
});

export type ForeseenInWords = ReturnType<typeof foreseenIn>;
