import { Injectable } from '@nestjs/common';
import type { FilingFacts, SubjectKind } from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import { isNamedKind, type NewSubject } from '../subjects/new-subject.js';
import { type Spoken, Subjects } from '../subjects/subjects.js';

export interface Filing {
  readonly round: string;
  readonly kind: SubjectKind;
  /** A person's id, a unit's code, or the id of a household or a model. */
  readonly nominee?: string;
  /** A household or a model that is named with the filing. */
  readonly named?: NewSubject;
  /** Entries of the register that the draft names as its evidence from the start. */
  readonly evidence?: readonly string[];
}

/** Whom a filing speaks of; the one of the three that it is. */
export interface Whom {
  readonly person: string | null;
  /** Unit code, for a collective. */
  readonly unit: string | null;
  readonly subject: Spoken | null;
  /** By which two filings of the same name are told to be one; null: it is not kept yet, and has no name. */
  readonly once: string | null;
}

export interface Position {
  readonly unit: string;
  readonly title: string;
  readonly tier: string;
  readonly employment: string;
  readonly from: string;
  readonly until: string | null;
}

/** What the register of people and units says of them. */
export interface Known {
  readonly nominee: { readonly name: string; readonly positions: readonly Position[] } | null;
  readonly collective: { readonly code: string; readonly name: string } | null;
}

export interface Nominated {
  readonly nominee: FilingFacts['nominee'];
  readonly name: string;
  /** The post; of a household or a model its line of address or description. */
  readonly post: string;
}

/** Finds whom a filing speaks of. */
@Injectable()
export class WhomIsMeant {
  constructor(private readonly subjects: Subjects) {}

  /** Null: there is no such household, model or unit. */
  async in(queries: Queries, organisation: string, filing: Filing): Promise<Whom | null> {
    const { kind, nominee = '', named } = filing;
    if (kind === 'individual') return { person: nominee, unit: null, subject: null, once: nominee };
    if (!isNamedKind(kind)) return { person: null, unit: nominee, subject: null, once: nominee };
    const subject = named
      ? await this.subjects.named(queries, organisation, kind, named)
      : await this.subjects.byId(queries, organisation, nominee);
    return subject?.kind === kind ? { person: null, unit: null, subject, once: subject.id } : null;
  }
}

/** The nominee as he stands on that day: his tier is frozen with the nomination. */
export function nominatedAs(
  kind: SubjectKind,
  { person, subject }: Whom,
  known: Known,
  day: string,
): Nominated | null {
  const staffless = { kind, person: null, tier: null, employment: null };
  if (subject) {
    return { nominee: { ...staffless, unit: subject.unit }, name: subject.name, post: subject.about };
  }
  if (kind === 'collective') {
    const { collective } = known;
    return (
      collective && { nominee: { ...staffless, unit: collective.code }, name: collective.name, post: '' }
    );
  }
  // the newest first: who changed posts and still has both written down stands where he came last
  const post = known.nominee?.positions.find(
    ({ from, until }) => from <= day && (until === null || day <= until),
  );
  if (!known.nominee || !post) return null;
  const { unit, tier, employment, title } = post;
  return { nominee: { kind, person, unit, tier, employment }, name: known.nominee.name, post: title };
}
