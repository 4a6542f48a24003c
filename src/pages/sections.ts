import type { Role } from '../../workflows/index.js';
import type { Path, Section } from '../web/view-models.js';

interface Place {
  readonly section: Section;
  readonly href: Path;
  /** Whose work lies there; absent: everybody's. */
  readonly of?: readonly Role[];
}

const UNIT: readonly Role[] = ['nominator', 'unitHead', 'unitDeputy'];
const OFFICE: readonly Role[] = ['clerk', 'officeChief', 'officeDeputy'];
const DIRECTOR: readonly Role[] = ['director', 'deputyDirector'];
const COUNCIL: readonly Role[] = ['councilMember', 'councilSecretary', 'councilChair', 'councilViceChair'];

/** The ways from every page, in the order in which a nomination meets them. */
const PLACES: readonly Place[] = [
  { section: 'tasks', href: '/tasks' },
  { section: 'unitList', href: '/unit', of: UNIT },
  { section: 'finder', href: '/finder', of: [...UNIT, ...DIRECTOR, 'auditor'] },
  { section: 'rounds', href: '/rounds', of: [...OFFICE, ...DIRECTOR, 'auditor'] },
  { section: 'sittings', href: '/sittings', of: [...COUNCIL, 'officeChief', 'officeDeputy', 'auditor'] },
  { section: 'province', href: '/province', of: ['provinceContact', ...OFFICE] },
  { section: 'nominations', href: '/nominations' },
  {
    section: 'exemplars',
    href: '/exemplars/years',
    of: [...UNIT, ...OFFICE, ...DIRECTOR, ...COUNCIL, 'auditor'],
  },
  { section: 'register', href: '/register', of: [...UNIT, ...OFFICE, ...DIRECTOR, 'auditor'] },
  { section: 'imports', href: '/register/import', of: ['admin'] },
  { section: 'calendar', href: '/calendar' },
  { section: 'plans', href: '/plans', of: [...OFFICE, ...DIRECTOR, 'auditor', 'admin'] },
  { section: 'mails', href: '/mails', of: [...OFFICE, 'admin'] },
  { section: 'people', href: '/people', of: ['officeChief', 'officeDeputy', 'auditor', 'admin'] },
  { section: 'anchors', href: '/anchors', of: ['provinceContact', 'officeChief', 'officeDeputy', 'admin'] },
  { section: 'audit', href: '/audit', of: ['auditor'] },
];

/** What this person finds at the head of each page. What he may do there is decided there. */
export const placesFor = (roles: readonly Role[]): readonly Pick<Place, 'section' | 'href'>[] =>
  PLACES.filter(({ of }) => of === undefined || of.some((role) => roles.includes(role))).map(
    ({ section, href }) => ({ section, href }),
  );
