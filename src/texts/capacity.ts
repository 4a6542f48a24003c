import type { Capacity, Role } from '../../workflows/index.js';
import type { Language } from './language.js';
import { people } from './people.js';

/** Whose place a deputy signs in. */
const PRINCIPALS: Partial<Record<Role, Role>> = {
  unitDeputy: 'unitHead',
  officeDeputy: 'officeChief',
  deputyDirector: 'director',
  councilViceChair: 'councilChair',
};

export interface Signed {
  readonly role: Role;
  readonly as: Capacity['as'];
  /** Name of the one he stands in for, when he signs TUQ. */
  readonly forName: string | null;
}

/**
 * How somebody signs, as on paper: "KT. Giám đốc Sở, Phó Giám đốc Sở" is a deputy in his own right,
 * "TUQ. Chánh Văn phòng Sở (Lê Thu Hằng)" a substitute.
 */
export const capacityText = ({ role, as, forName }: Signed, lang: Language): string => {
  const { roles } = people[lang];
  switch (as) {
    case '':
      return roles[role];
    case 'KT.': {
      const principal = PRINCIPALS[role];
      return principal === undefined ? `KT. ${roles[role]}` : `KT. ${roles[principal]}, ${roles[role]}`;
    }
    case 'TUQ.':
      return forName === null ? `TUQ. ${roles[role]}` : `TUQ. ${roles[role]} (${forName})`;
  }
};
