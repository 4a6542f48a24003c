import { dayText, said, type Texts } from '../../../texts/index.js';
import { StateBadge } from '../../pieces/badge.js';
import type { NominationLine } from './views.js';

const Line = ({ line, t }: { line: NominationLine; t: Texts }) => {
  const { list, desk } = t.pages.audit;
  const { href, name, kind, post, unit, code, state, heldSince, trace } = line;
  return (
    <tr class="task">
      <td class="who">
        <a href={href}>{name}</a>
        <span class="small soft">{[t.people.kinds[kind], post].filter(Boolean).join(' · ')}</span>
      </td>
      <td class="unit">
        {!name.includes(unit.vi) && <span class="unit-name">{said(unit, t.lang)}</span>}
        <span class="small soft code">{code}</span>
      </td>
      <td class="what">
        <StateBadge life="nomination" state={state} t={t} />
        {heldSince !== null && <span class="small held">{list.onHold(dayText(heldSince, t.lang))}</span>}
      </td>
      {trace && (
        <td class="traced">
          <span class="small soft">{desk.eventCount(trace.events)}</span>{' '}
          <a href={trace.href}>
            {desk.trace}
            <span class="visually-hidden">: {name}</span>
          </a>
        </td>
      )}
    </tr>
  );
};

/** A table on a desk, cards on a phone. */
export const NominationTable = ({
  rows,
  caption,
  t,
}: {
  rows: readonly NominationLine[];
  caption: string;
  t: Texts;
}) => {
  const { list, desk } = t.pages.audit;
  return (
    <table class="tasks found-nominations">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{list.column.who}</th>
          <th scope="col">{list.column.unit}</th>
          <th scope="col">{list.column.state}</th>
          {rows[0]?.trace && <th scope="col">{desk.column.events}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <Line key={line.code} line={line} t={t} />
        ))}
      </tbody>
    </table>
  );
};
