import { Injectable } from '@nestjs/common';
import {
  type Capacity,
  type Day,
  DESKS,
  type Grant,
  permission,
  type Role,
} from '../../../workflows/index.js';
import { Database } from '../../database/database.js';
import type { Signer } from '../words/signing.js';
import { HOLDERS_ON, POSTS_ON } from './people.sql.js';

export interface InPost {
  readonly person: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

interface Holder extends Grant {
  readonly person: string;
}

/** Whose hand a paper needs: by an event that is on record, or by the law for one that is to come. */
export interface Office {
  readonly organisation: string;
  readonly day: Day;
  /** `director`, or `unitHead` with its unit. */
  readonly desk: 'director' | 'unitHead';
  readonly unit: string | null;
}

type Asking = Parameters<typeof permission>[0];

/** People as papers name them: by the post they hold on the day. */
@Injectable()
export class PeopleOnPaper {
  constructor(private readonly database: Database) {}

  async inPost(organisation: string, ids: readonly string[], day: Day): Promise<ReadonlyMap<string, InPost>> {
    const rows = await this.database.run<InPost>(POSTS_ON, [organisation, [...new Set(ids)], day]);
    return new Map(rows.map((row) => [row.person, row]));
  }

  async holders(
    organisation: string,
    roles: readonly Role[],
    unit: string | null,
    day: Day,
  ): Promise<Holder[]> {
    return this.database.run<Holder>(HOLDERS_ON, [organisation, roles, unit, day]);
  }

  /** The post at the head of a desk on that day, whoever holds it. */
  private async headOf({ organisation, desk, unit, day }: Office): Promise<InPost | null> {
    const [head] = await this.holders(organisation, [desk], unit, day);
    return head ? ((await this.inPost(organisation, [head.person], day)).get(head.person) ?? null) : null;
  }

  /** Who signed, as the event has it. */
  async signed(office: Office, actor: Capacity & { readonly person: string }): Promise<Signer> {
    const { organisation, day } = office;
    const people = [actor.person, ...(actor.for === null ? [] : [actor.for])];
    const posts = await this.inPost(organisation, people, day);
    const own = posts.get(actor.person);
    const principal = actor.for === null ? await this.headOf(office) : posts.get(actor.for);
    return {
      name: own?.name ?? '',
      title: own?.title ?? '',
      as: actor.as,
      inPlaceOf: principal?.title ?? null,
    };
  }

  /**
   * Who may sign what is still to be signed, by the law: the head, or in his place a deputy. Where several deputies
   * may, the name stays open until one has.
   */
  async toSign(office: Office, asking: Omit<Asking, 'actor' | 'day'>): Promise<Signer | null> {
    const { organisation, day, desk, unit } = office;
    for (const role of DESKS[desk]) {
      const holders = await this.holders(organisation, [role], unit, day);
      const able = holders.filter(({ person, ...grant }) => {
        const actor = { person, grants: [grant], assurance: 'second' as const, substitutions: [] };
        return permission({ ...asking, day, actor }).allow;
      });
      const [first] = able;
      if (!first) continue;
      const post = (await this.inPost(organisation, [first.person], day)).get(first.person);
      const deputy = role !== desk;
      return {
        name: able.length === 1 ? (post?.name ?? '') : '',
        title: post?.title ?? '',
        as: deputy ? 'KT.' : '',
        inPlaceOf: deputy ? ((await this.headOf(office))?.title ?? null) : null,
      };
    }
    return null;
  }
}
