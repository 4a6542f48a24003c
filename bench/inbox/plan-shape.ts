import type pg from 'pg';

/** A node of EXPLAIN (FORMAT JSON), as far as it is looked at here. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface Explained {
  /** One line a node, indented by its depth: what is done, and to which table or index. */
  readonly shape: readonly string[];
  /** Pages looked at, wherever they were. */
  readonly buffers: number;
}

const lines = (node: PlanNode, depth: number): string[] => [
  `${'  '.repeat(depth)}${[node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' ')}`,
  ...(node.Plans ?? []).flatMap((inner) => lines(inner, depth + 1)),
];

/** Runs a statement under EXPLAIN: the way it is carried out, not how long it took. */
export async function explain(
  admin: Pick<pg.Client, 'query'>,
  text: string,
  values: readonly unknown[],
): Promise<Explained> {
  const { rows } = await admin.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
    `explain (analyze, buffers, timing off, format json) ${text}`,
    [...values],
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error('EXPLAIN said nothing');
  return {
    shape: lines(plan, 0),
    buffers: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
  };
}
