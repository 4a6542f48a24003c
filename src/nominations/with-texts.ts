import type { Finding } from '../../workflows/index.js';
import { findingText } from '../texts/finding-text.js';
import type { Language } from '../texts/language.js';
import type { NominationView } from './nomination-view.js';

export type Explained = Finding & { readonly text: string };

/** A finding as the API says it: the code for programs, the sentence for people. */
export const explained = (findings: readonly Finding[], lang: Language): Explained[] =>
  findings.map((finding) => ({ ...finding, text: findingText(finding, lang) }));

export const withTexts = (view: NominationView, lang: Language) => ({
  ...view,
  offers: view.offers.map((offer) => ({ ...offer, findings: explained(offer.findings, lang) })),
});
