import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../src/database/database.js';
import { prepareRound } from './department/nominations.js';

/** A real event of a real decision, by which others are made: as long, and with as much beside it. */
export interface Model {
  readonly type: string;
  readonly body: string;
  readonly beside: Readonly<Record<string, string>>;
}

const EVENTS = {
  name: 'bench-models',
  text: `
select e.type, e.body, (select jsonb_object_agg(p.field, p.value) from history_private p
                         where p.subject_id = e.subject_id and p.seq = e.seq) as beside
  from history_event e where e.subject_id = $1 order by e.seq`,
};

/** What befell one name until it lay with the head of its unit. `named`: the round that is opened for it. */
export async function modelsOf(
  program: INestApplicationContext,
  named: string,
): Promise<readonly [Model, ...Model[]]> {
  const { nominations } = await prepareRound(program, named, 'unitReview');
  const [first, ...rest] = await program
    .get(Database)
    .run<{ type: string; body: string; beside: Record<string, string> }>(EVENTS, [nominations[0]]);
  if (!first) throw new Error('no event to go by');
  return [first, ...rest];
}
