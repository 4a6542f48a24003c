/** Drawn, not typed: not every office computer has a font with a tick in it. */
const PATHS = {
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  cross: 'M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5',
  bang: 'M8 3.5V9M8 12V12.2',
  info: 'M8 7V12.5M8 4V4.2',
  dash: 'M4.5 8H11.5',
  partly: 'M8 3A5 5 0 1 1 7.99 3M8 8V5.5M8 8H10',
  open: 'M8 3.5A4.5 4.5 0 1 1 7.99 3.5',
} as const;

export type Sign = keyof typeof PATHS;

/** The sign alone, the size of the text beside it. What it means always stands there in words too. */
export const SignIcon = ({ sign }: { sign: Sign }) => (
  <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[sign]} />
  </svg>
);

/** The sign in a round field. */
export const Mark = ({ sign }: { sign: Sign }) => (
  <span class="mark" aria-hidden="true">
    <SignIcon sign={sign} />
  </span>
);
