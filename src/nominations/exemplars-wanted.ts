/** The highest first. */
export const TIERS = ['province', 'department', 'unit'] as const;
export type ExemplarTier = (typeof TIERS)[number];

/** What an exemplar may lack or be due for. */
export const LACKS = [
  'plan',
  'province',
  'commendation',
  'dissemination',
  'year',
  'midterm',
  'final',
] as const;
export type Lack = (typeof LACKS)[number];

/** Which of them somebody asks for. */
export interface WantedExemplars {
  readonly unit?: string | undefined;
  readonly tier?: ExemplarTier | undefined;
  readonly round?: string | undefined;
  readonly lacks?: Lack | undefined;
  /** `rank_code` of the last one shown. */
  readonly after?: string | undefined;
}
