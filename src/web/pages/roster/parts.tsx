import { dayText, type Texts } from '../../../texts/index.js';
import type { ChangeLine, Paper } from './views.js';

export const paperText = ({ number, issuedOn }: Paper, t: Texts): string =>
  t.pages.roster.paper(number, dayText(issuedOn, t.lang));

/** The same with its number in one piece: "126/QĐ-SCT" is not broken at its hyphen. */
export const PaperName = ({ paper, t }: { paper: Paper; t: Texts }) => {
  const [before = '', after = ''] = paperText({ ...paper, number: HERE }, t).split(HERE);
  return (
    <>
      {before}
      <span class="nowrap">{paper.number}</span>
      {after}
    </>
  );
};

const HERE = '\u0000';

interface Part {
  readonly t: Texts;
}

const Turn = ({
  title,
  look,
  changes,
  t,
}: Part & { title: string; look: string; changes: readonly ChangeLine[] }) => {
  const { seats, movedFromTo } = t.pages.roster;
  const seatText = ({ before, after }: ChangeLine): string =>
    before !== null && after !== null
      ? movedFromTo(seats[before], seats[after])
      : seats[after ?? before ?? 'councilMember'];
  return (
    changes.length > 0 && (
      <div class="council-turn">
        <dt>
          <span class={`badge ${look}`}>{title}</span>
        </dt>
        {changes.map((change) => (
          <dd key={change.name}>
            <span class="member-name">{change.name}</span>
            <span class="small soft">{seatText(change)}</span>
          </dd>
        ))}
      </div>
    )
  );
};

/** Ai vào, ai thôi, ai đổi chức danh. */
export const Changes = ({ changes, t }: Part & { changes: readonly ChangeLine[] }) => {
  const words = t.pages.roster;
  if (changes.length === 0) return <p class="soft">{words.nobodyChanges}</p>;
  return (
    <dl class="council-turns">
      <Turn
        title={words.joined}
        look="done"
        changes={changes.filter(({ before }) => before === null)}
        t={t}
      />
      <Turn
        title={words.left}
        look="returned"
        changes={changes.filter(({ after }) => after === null)}
        t={t}
      />
      <Turn
        title={words.moved}
        look="waiting"
        changes={changes.filter(({ before, after }) => before !== null && after !== null)}
        t={t}
      />
    </dl>
  );
};
