import type { Texts } from '../../../texts/index.js';

const PARTS = [
  ['clock', '/rehearsal'],
  ['people', '/rehearsal#people'],
  ['mail', '/rehearsal/mail'],
] as const;

/** The three things one does in a rehearsal, one beside the other. */
export const Parts = ({ at, t }: { at: 'clock' | 'mail'; t: Texts }) => (
  <nav class="rehearsal-parts" aria-label={t.pages.rehearsal.partsLabel}>
    {PARTS.map(([part, href]) => (
      <a key={part} href={href} aria-current={part === at ? 'page' : undefined}>
        {t.pages.rehearsal.parts[part]}
      </a>
    ))}
  </nav>
);
