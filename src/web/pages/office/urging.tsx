import type { Day } from '../../../../workflows/index.js';
import { dueText, said, type Texts } from '../../../texts/index.js';
import { Card } from '../../pieces/card.js';
import { TextToCopy } from '../../pieces/text-to-copy.js';
import type { RoundHead, UnitRow } from './views.js';

interface Urging {
  readonly round: RoundHead;
  /** Where a unit sends its list, as a whole address. */
  readonly address: string;
  readonly today: Day;
  readonly t: Texts;
}

const isOver = ({ lastDay }: UnitRow, today: Day): boolean => lastDay !== null && lastDay < today;

/** Whoever has not answered: so long as it can, and after that to ask for an extension, until the list is made without it. */
export const mayBeUrged = (unit: UnitRow, today: Day): boolean =>
  unit.standing === 'silent' || (unit.standing === 'without' && !isOver(unit, today));

const until = ({ lastDay }: UnitRow, t: Texts): string | null =>
  lastDay === null ? null : dueText(lastDay, lastDay, t.lang).end;

/** For the chat that people use: which unit, what, until when and where; of persons and nominations nothing. */
const chatText = (units: readonly UnitRow[], { round, address, today, t }: Urging): string => {
  const { chat } = t.pages.urging;
  const [first, ...more] = units;
  if (first === undefined) return '';
  const last = until(first, t);
  const together = more.every((unit) => until(unit, t) === last);
  const whom =
    more.length === 0
      ? [chat.one(said(first.name, t.lang), round.name)]
      : [
          chat.several(round.name),
          ...units.map((unit) => chat.line(said(unit.name, t.lang), together ? null : until(unit, t))),
        ];
  const over = units.filter((unit) => isOver(unit, today)).length;
  return [
    ...whom,
    ...(together && last !== null ? [chat.until(last)] : []),
    ...(over === 0 ? [] : [over === units.length ? chat.over : chat.someOver]),
    chat.where(address),
  ].join('\n');
};

/** The words for one unit, beside it. */
export const UnitWords = ({ unit, ...urging }: Urging & { readonly unit: UnitRow }) => (
  <TextToCopy
    id={`words-${unit.code}`}
    of={said(unit.name, urging.t.lang)}
    text={chatText([unit], urging)}
    t={urging.t}
  />
);

/** All units that have not answered, reminded by one press: what is written to whom is shown first. */
export const UrgingCard = ({ units, ...urging }: Urging & { readonly units: readonly UnitRow[] }) => {
  const { round, t } = urging;
  const words = t.pages.urging;
  return (
    <Card id="urging" title={words.title}>
      {units.length === 0 ? (
        <p class="soft">{words.nobody}</p>
      ) : (
        <div class="stack">
          <p>{words.silent(units.length)}</p>
          <form method="post" action={`/rounds/${round.id}/nudge`}>
            {units.map(({ code }) => (
              <input key={code} type="hidden" name="units" value={code} />
            ))}
            <button type="submit" name="step" value="preview" class="button primary">
              {words.all(units.length)}
            </button>
          </form>
          <p class="hint">{words.allHint}</p>
          <TextToCopy id="words-all" of={words.everybody} text={chatText(units, urging)} t={t} />
        </div>
      )}
    </Card>
  );
};
