import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Statement } from '../database/database.js';
import type { Language } from '../texts/language.js';

/** What a post is called for the reader. */
export type PostName = (post: string) => string;

/** $1 organisation · $2 posts as they were written */
const IN_ENGLISH: Statement = {
  name: 'post-names-english',
  text: `
select h.title, min(h.title_en) as name from position h join person p on p.id = h.person_id
 where p.organisation_id = $1 and h.title = any ($2::text[]) and h.title_en <> '' group by h.title`,
};

/**
 * Posts written down as text, in a dossier say, stay as they were written; whoever reads English sees what the list of
 * people calls the same post there, and the Vietnamese where it calls it nothing.
 */
@Injectable()
export class PostNames {
  constructor(private readonly database: Database) {}

  async in(lang: Language, posts: readonly (string | null)[], { organisation }: SignedIn): Promise<PostName> {
    const asked = lang === 'en' ? [...new Set(posts.filter((post) => post !== null))] : [];
    if (asked.length === 0) return (post) => post;
    const rows = await this.database.run<{ title: string; name: string }>(IN_ENGLISH, [organisation, asked]);
    const names = new Map(rows.map(({ title, name }) => [title, name]));
    return (post) => names.get(post) ?? post;
  }
}
