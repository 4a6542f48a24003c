import type { Instant } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import type { Words } from '../notices/words.js';

/** A substitution, as those whom it names are told of it. */
export interface ToldOf {
  readonly substitute: string;
  readonly principalName: string;
  readonly substituteName: string;
  readonly actions: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly told: Parameters<Words['tell']>[1]['told'];
}

type Template = 'substitution.MADE' | 'substitution.ENDED' | 'substitution.SHORTENED';

/** Each of them learns of it in his own words; whoever did it himself has it in his mail too. */
export async function tellOfSubstitution(
  words: Words,
  queries: Queries,
  template: Template,
  {
    me,
    at,
    recipients,
  }: { readonly me: SignedIn; readonly at: Instant; readonly recipients: readonly string[] },
  { substitute, principalName, substituteName, actions, from, until, told }: ToldOf,
): Promise<void> {
  for (const recipient of recipients) {
    const all = {
      ...told,
      principal: principalName,
      substitute: substituteName,
      by: me.name,
      standsIn: recipient === substitute,
      actions,
      from,
      until,
    };
    await words.tell(queries, { organisation: me.organisation, recipient, template, told: all, at });
  }
}
