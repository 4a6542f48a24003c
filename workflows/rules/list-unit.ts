/** Whose list somebody stands on: that of his own unit, or for his tier of another (leaders of the Sở: the Office's). */
export const listUnitOf = (
  { unit, tier }: { readonly unit: string; readonly tier: string | null },
  through: readonly { readonly tier: string; readonly unit: string }[],
): string => through.find((one) => one.tier === tier)?.unit ?? unit;
