import type { CSSProperties } from 'preact';

/** Mail programs know few fonts, no variables and hardly any sheet: each element carries its own look. */
const FONT = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const PAPER = '#f6f5f1';
const SURFACE = '#ffffff';
const LINE = '#dcd8cc';
const INK = '#1d2429';
const SOFT = '#545c61';
const BRAND = '#12506b';

export const LOOK = {
  body: { margin: '0', padding: '0', backgroundColor: PAPER, color: INK },
  // no wider than the window, however long a word in it
  page: { backgroundColor: PAPER, borderCollapse: 'collapse', tableLayout: 'fixed' },
  around: { padding: '16px 8px' },
  sheet: {
    width: '100%',
    maxWidth: '600px',
    backgroundColor: SURFACE,
    border: `1px solid ${LINE}`,
    borderTop: `4px solid ${BRAND}`,
    borderCollapse: 'separate',
    fontFamily: FONT,
    fontSize: '16px',
    lineHeight: '1.5',
    color: INK,
    textAlign: 'left',
  },
  head: { padding: '16px 24px 12px', borderBottom: `1px solid ${LINE}` },
  office: { margin: '0', fontSize: '14px', fontWeight: '600', color: BRAND },
  app: { margin: '0', fontSize: '13px', color: SOFT },
  rehearsal: {
    padding: '10px 24px',
    backgroundColor: '#fbf0d6',
    color: '#7d5200',
    fontSize: '14px',
    fontWeight: '600',
  },
  part: { padding: '20px 24px 24px' },
  next: { padding: '20px 24px 24px', borderTop: `1px solid ${LINE}` },
  title: { margin: '0 0 12px', fontSize: '20px', lineHeight: '1.3', fontWeight: '700', color: INK },
  text: { margin: '0 0 12px' },
  facts: { width: '100%', margin: '4px 0 16px', borderCollapse: 'collapse', fontSize: '15px' },
  label: {
    padding: '6px 12px 6px 0',
    width: '132px',
    verticalAlign: 'top',
    color: SOFT,
    fontWeight: '400',
    borderTop: `1px solid ${LINE}`,
  },
  value: { padding: '6px 0', verticalAlign: 'top', borderTop: `1px solid ${LINE}` },
  code: {
    padding: '6px 0',
    verticalAlign: 'top',
    borderTop: `1px solid ${LINE}`,
    fontFamily: "Consolas, 'DejaVu Sans Mono', monospace",
    fontSize: '13px',
    wordBreak: 'break-all',
  },
  listTitle: { margin: '16px 0 4px', fontSize: '16px', lineHeight: '1.3', fontWeight: '700', color: INK },
  item: { padding: '10px 0', borderTop: `1px solid ${LINE}`, verticalAlign: 'top' },
  itemLink: { color: BRAND, fontWeight: '600', textDecoration: 'underline' },
  detail: { margin: '0', fontSize: '14px', color: SOFT, wordBreak: 'break-word', overflowWrap: 'anywhere' },
  button: {
    display: 'inline-block',
    padding: '13px 24px',
    margin: '4px 0 16px',
    backgroundColor: BRAND,
    color: '#ffffff',
    fontWeight: '600',
    textDecoration: 'none',
    borderRadius: '8px',
  },
  small: { margin: '0 0 8px', fontSize: '14px', color: SOFT },
  address: { margin: '0 0 8px', fontSize: '14px', wordBreak: 'break-all' },
  link: { color: BRAND, textDecoration: 'underline' },
  foot: { padding: '12px 24px 16px', borderTop: `1px solid ${LINE}` },
} as const satisfies Record<string, CSSProperties>;

/**
 * For programs that keep it: the colours of the dark. Nothing is lost where it is dropped. No quotes and no angle
 * brackets: it is written as text.
 */
export const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: #14191c !important; }
  .sheet { background-color: #1c2327 !important; border-color: #364147 !important; border-top-color: #7cc4de !important; color: #eceae4 !important; }
  .sheet td, .sheet th { border-color: #364147 !important; }
  .ink { color: #eceae4 !important; }
  .soft { color: #b1b8bb !important; }
  .brand { color: #7cc4de !important; }
  .button { background-color: #7cc4de !important; color: #10191d !important; }
  .rehearsal { background-color: #372c12 !important; color: #eec269 !important; }
}
@media (max-width: 480px) {
  .pad { padding-left: 16px !important; padding-right: 16px !important; }
  .label { width: 104px !important; }
}`;
