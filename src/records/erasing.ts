import { lifeIsOver, without } from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import type { ErasableChain } from './erasable-chain.js';
import {
  BLANK_LIFE,
  BLANK_MAILS,
  BLANK_NOMINATION,
  BLANK_PART,
  FORGET_ANSWERS,
  PARTS,
} from './redacting.sql.js';

interface Live {
  readonly dossier?: unknown;
  readonly context: unknown;
}

/**
 * What was erased beside the chain goes from wherever else it was shown: from the life itself, once that is over (before,
 * the law keeps it from being erased at all), from stored answers, and from letters in a rehearsal's tray.
 */
export async function eraseAround(
  queries: Queries,
  organisation: string,
  chain: Pick<ErasableChain, 'life' | 'id' | 'state' | 'live'>,
  words: readonly string[],
  blank: string,
): Promise<void> {
  if (words.length === 0) return;
  await queries.run(FORGET_ANSWERS, [organisation, words]);
  await queries.run(BLANK_MAILS, [organisation, words, blank]);
  if (!lifeIsOver(chain.life, chain.state)) return;
  const { dossier, context } = chain.live as Live;
  const bare = JSON.stringify(without(context, words));
  if (chain.life !== 'nomination') {
    await queries.run(BLANK_LIFE(chain.life), [organisation, chain.id, bare]);
    return;
  }
  const bareDossier = JSON.stringify(without(dossier, words));
  await queries.run(BLANK_NOMINATION, [organisation, chain.id, bareDossier, bare]);
  for (const { id, body } of await queries.run<{ id: string; body: unknown }>(PARTS, [chain.id])) {
    await queries.run(BLANK_PART, [chain.id, id, JSON.stringify(without(body, words))]);
  }
}
