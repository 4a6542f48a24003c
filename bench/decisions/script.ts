import { type Sent } from './overheard.js';

/** Made once by the superuser; the product's role may call them. They stand for what Node does for itself. */
export const SCRIPT_FUNCTIONS = `
create schema if not exists bench;
grant usage on schema bench to public;

-- the nominations this client cycles through: ids, people, and the heads of their chains, kept in the session
create or replace function bench.begin(taken uuid[]) returns int language plpgsql as $$
declare
  one record;
begin
  for one in
    select t.slot - 1 as slot, n.id, n.code, n.head_seq, n.head_hash, n.version, n.dossier,
      (select g.person_id from access_grant g where g.unit_id = n.unit_id and g.role = 'nominator' limit 1) as writer,
      (select g.person_id from access_grant g where g.unit_id = n.unit_id and g.role in ('unitHead', 'unitDeputy')
          and g.person_id is distinct from n.person_id order by g.role desc limit 1) as head
      from unnest(taken) with ordinality as t (id, slot) join nomination n on n.id = t.id
  loop
    if one.version <> one.head_seq then raise exception 'version and sequence differ'; end if;
    perform set_config('bench.id_' || one.slot, one.id::text, false),
      set_config('bench.dossier_' || one.slot, one.dossier::text, false),
      set_config('bench.of_' || one.slot, one.code, false),
      set_config('bench.seq_' || one.slot, one.head_seq::text, false),
      set_config('bench.prev_' || one.slot, one.head_hash, false),
      set_config('bench.writer_' || one.slot, one.writer::text, false),
      set_config('bench.head_' || one.slot, one.head::text, false);
  end loop;
  return 1;
end $$;

-- the next event of a chain in its exact bytes; the hash is the answer, body and link are left for the next arguments
create or replace function bench.seal(slot int, actor text, template text) returns text language plpgsql as $$
declare
  prev text := current_setting('bench.prev_' || slot);
  seq int := current_setting('bench.seq_' || slot)::int + 1;
  body text := format(template, current_setting('bench.of_' || slot), current_setting(actor), prev, seq);
  hash text := encode(sha256(convert_to('guong-sang/event/v1' || chr(10) || body, 'UTF8')), 'hex');
begin
  perform set_config('bench.prev', prev, false), set_config('bench.body', body, false),
    set_config('bench.prev_' || slot, hash, false), set_config('bench.seq_' || slot, seq::text, false);
  return hash;
end $$;
grant execute on all functions in schema bench to public;
`;

const literal = (value: unknown): string => {
  if (value === null) return 'null';
  const text = Array.isArray(value)
    ? `{${value.map((item) => JSON.stringify(item)).join(',')}}`
    : `${value as string | number}`;
  return `'${text.replaceAll("'", "''")}'`;
};

/** The event's bytes with places for what differs: `format` fills them in. */
const templateOf = (body: string, at: string): string => {
  const said = JSON.parse(body) as {
    of: string;
    prev: string;
    seq: number;
    at: string;
    actor: { person: string };
  };
  const places: readonly (readonly [string, string])[] = [
    ['%', '%%'],
    [`"of":"${said.of}"`, '"of":"%1$s"'],
    [`"person":"${said.actor.person}"`, '"person":"%2$s"'],
    [`"prev":"${said.prev}"`, '"prev":"%3$s"'],
    [`"seq":${said.seq},`, '"seq":%4$s,'],
    [`"at":"${said.at}"`, `"at":"${at}"`],
  ];
  return places.reduce((text, [from, to]) => text.split(from).join(to), body);
};

/**
 * The write of a decision, as overheard, for another nomination. Numbers as in `write.sql.ts`; all that is not
 * replaced here is sent as the product sent it. The order matters: $6 seals what $10 and $11 then read.
 */
const argumentsOf = ({ values }: Sent, actor: 'writer' | 'head', at: string): string => {
  const own = (name: string): string => `current_setting('bench.${name}_:slot')`;
  const replaced = new Map<number, string>([
    [1, `${own('id')}::uuid`],
    [2, `${own('seq')}::int`],
    [5, `${own('seq')}::int + 1`],
    [6, `bench.seal(:slot, 'bench.${actor}_:slot', ${literal(templateOf(String(values[9]), at))})`],
    [7, literal(at)],
    [8, `${own(actor)}::uuid`],
    [10, `current_setting('bench.body')`],
    [11, `current_setting('bench.prev')`],
    [16, `':run/:client_id/:turn'`],
  ]);
  // a dossier names evidence of its own nominee
  if (values[24] !== null) replaced.set(25, `${own('dossier')}::jsonb`);
  return values.map((value, index) => replaced.get(index + 1) ?? literal(value)).join(',\n  ');
};

/** Each with who of the unit gives it, in turn. */
export type Orders = readonly (readonly [Sent, 'writer' | 'head'])[];

/** Each client in turn gives one order to each of its nominations, then the other to each. */
export function pgbenchScript(orders: Orders, lists: readonly (readonly string[])[], at: string): string {
  const [first] = orders;
  if (!first) throw new Error('no order to give');
  const size = lists[0]?.length ?? 0;
  const taken = lists.map(
    (ids, client) => `\\if :client_id = ${client}\nselect bench.begin('{${ids.join(',')}}');\n\\endif`,
  );
  const executed = orders.map(
    ([sent, actor], index) =>
      `\\if :round % ${orders.length} = ${index}\nexecute decision(${argumentsOf(sent, actor, at)});\n\\endif`,
  );
  return [
    '\\if :turn = 0',
    `prepare decision as ${first[0].statement.text};`,
    ...taken,
    '\\endif',
    `\\set slot :turn % ${size}`,
    `\\set round :turn / ${size}`,
    ...executed,
    '\\set turn :turn + 1',
    '',
  ].join('\n');
}
