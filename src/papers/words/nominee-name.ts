import type { SubjectKind } from '../../../workflows/index.js';

/** As papers count them: "03 (ba) cá nhân và 01 (một) hộ gia đình". */
export const KIND_ON_PAPER: Readonly<Record<SubjectKind, string>> = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
  model: 'mô hình',
};

const begins = (name: string, ...words: readonly string[]): boolean => {
  const small = name.toLocaleLowerCase('vi');
  return words.some((word) => small.startsWith(`${word} `));
};

/** "Hộ bà Nguyễn Thị Lan"; where it is not said who heads it, both forms of address. */
const householdName = (name: string): string => {
  if (begins(name, 'hộ', 'gia đình')) return name;
  return begins(name, 'ông', 'bà') ? `Hộ ${name}` : `Hộ ông/bà ${name}`;
};

/** A nominee as papers name it: what it is stands before its name, unless the name says so itself. */
export const nameOnPaper = ({
  kind,
  name,
}: {
  readonly kind: SubjectKind;
  readonly name: string;
}): string => {
  switch (kind) {
    case 'individual':
      return name;
    case 'collective':
      return `Tập thể ${name}`;
    case 'household':
      return householdName(name);
    case 'model':
      return begins(name, 'mô hình') ? name : `Mô hình ${name}`;
  }
};
