import type { Block, Cell, Column, Table } from '../../../papers/paper.js';

/** Numbers and dates of decisions stay in one piece. */
const inPieces = (line: string) =>
  line.split(/(\S*\/\S*)/u).map((piece, at) =>
    at % 2 === 1 ? (
      <span key={at} class="nowrap">
        {piece}
      </span>
    ) : (
      piece
    ),
  );

const Lines = ({ cell }: { cell: Cell }) => (
  <>
    {cell.map((line, at) => (
      <div key={at}>{inPieces(line)}</div>
    ))}
  </>
);

const classOf = ({ width, align }: Column): string => `of-${width}${align === 'centre' ? ' centred' : ''}`;

const Row = ({ columns, cells }: { columns: readonly Column[]; cells: readonly Cell[] }) => (
  <tr>
    {cells.map((cell, at) => {
      const column = columns[at];
      return column ? (
        <td key={at} class={classOf(column)} data-label={column.head}>
          <Lines cell={cell} />
        </td>
      ) : null;
    })}
  </tr>
);

/** Its head stands again on each page it runs over. */
const PaperTable = ({ table }: { table: Table }) => (
  <table class={`paper-table ${table.shape}`}>
    <caption>{table.caption}</caption>
    <thead>
      <tr>
        {table.columns.map((column, at) => (
          <th key={at} scope="col" class={classOf(column)}>
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.length === 0 ? (
        <tr>
          <td colSpan={table.columns.length} class="centred">
            {table.empty}
          </td>
        </tr>
      ) : (
        table.rows.map((cells, at) => <Row key={at} columns={table.columns} cells={cells} />)
      )}
      {table.foot && table.rows.length > 0 && (
        <tr class="paper-sum">
          {table.foot.map((cell, at) => (
            <td key={at} class="centred">
              <Lines cell={cell} />
            </td>
          ))}
        </tr>
      )}
    </tbody>
  </table>
);

const One = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'basis':
      return <p class="paper-basis">{block.text}</p>;
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return (
        <p class="paper-text">
          {block.label !== undefined && <strong>{block.label} </strong>}
          {block.text}
        </p>
      );
    case 'item':
      return <p class="paper-text">{block.text}</p>;
    case 'table':
      return <PaperTable table={block} />;
  }
};

export const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, at) => (
      <One key={at} block={block} />
    ))}
  </>
);
