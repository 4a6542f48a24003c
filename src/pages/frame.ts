import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '../../workflows/index.js';
import { WhoAmIService } from '../access/who-am-i.js';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Database } from '../database/database.js';
import { assetVersion } from '../http/assets.js';
import type { Request } from '../http/exchange.js';
import { languageOf } from '../http/language.js';
import { localPath } from '../http/local-path.js';
import type { Language } from '../texts/language.js';
import { TasksService } from '../tasks/tasks.service.js';
import type { Frame, Path, Section } from '../web/view-models.js';
import { placesFor } from './sections.js';

const FIRST_ORGANISATION = {
  name: 'first-organisation',
  text: 'select id, name, name_en from organisation order by code limit 1',
};

const otherLanguage = (lang: Language, url: string): Path => {
  // of the address only the query: two slashes and a bracket are no address at all, and are answered all the same
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? [];
  const searchParams = new URLSearchParams(query);
  searchParams.set('lang', lang === 'vi' ? 'en' : 'vi');
  return `?${searchParams.toString()}`;
};

/** From anywhere to the rehearsal's own pages, and back again. */
const rehearsalHref = (url: string): Path =>
  url.startsWith('/rehearsal') ? '/rehearsal' : `/rehearsal?next=${encodeURIComponent(localPath(url))}`;

/** By his office, and only then by his seat on the Council. */
const officeFirst = (roles: readonly Role[]): Role[] => {
  const council = (role: Role): number => (role.startsWith('council') ? 1 : 0);
  return [...new Set(roles)].toSorted((one, other) => council(one) - council(other));
};

/** What surrounds every page: whose house, who is in, the rehearsal's clock. */
@Injectable()
export class Frames {
  constructor(
    private readonly who: WhoAmIService,
    private readonly clock: RehearsalClock,
    private readonly tasks: TasksService,
    private readonly database: Database,
  ) {}

  async of(
    request: Request,
    section: Section | null,
    signedIn: SignedIn,
    nonce: string = randomUUID(),
  ): Promise<Frame> {
    const lang = languageOf(request);
    const [me, clock, waiting] = await Promise.all([
      this.who.of(signedIn),
      this.clock.now(signedIn.organisation),
      signedIn.pass ? 0 : this.tasks.count(signedIn),
    ]);
    const roles = officeFirst(me.roles.map(({ role }) => role));
    return {
      lang,
      otherLanguage: otherLanguage(lang, request.url),
      organisation: me.organisation.name,
      assetVersion,
      rehearsal: clock.rehearsal
        ? { now: clock.at, href: signedIn.pass ? null : rehearsalHref(request.url) }
        : null,
      account: {
        name: me.person.name,
        roles,
        unit: me.roles.map(({ unit }) => unit?.name ?? null).find((name) => name !== null) ?? null,
        signOut: { action: '/sign-out', nonce },
      },
      nav: signedIn.pass
        ? []
        : placesFor(roles).map((place) => (place.section === 'tasks' ? { ...place, count: waiting } : place)),
      ...(signedIn.pass && { only: '/sign-in' as const }),
      section,
    };
  }

  /** For whoever is not signed in: the house alone. */
  async outside(request: Request): Promise<Frame> {
    const lang = languageOf(request);
    type Row = { id: string; name: string; name_en: string };
    const [house] = await this.database.run<Row>(FIRST_ORGANISATION, []).catch(() => []);
    const clock = house ? await this.clock.now(house.id).catch(() => null) : null;
    return {
      lang,
      otherLanguage: otherLanguage(lang, request.url),
      organisation: house ? { vi: house.name, en: house.name_en } : { vi: 'Gương Sáng', en: 'Gương Sáng' },
      assetVersion,
      rehearsal: clock?.rehearsal ? { now: clock.at, href: null } : null,
      account: null,
      nav: [],
      section: null,
    };
  }
}
