import { said, type Texts } from '../../../texts/index.js';
import { StackedCard } from '../../pieces/card.js';
import { DayField, Group, LineField, LongField, Pick, type Sent } from '../../pieces/fields.js';
import type { SealedLine, SealedPage } from './sealed-views.js';

interface OfOne {
  readonly line: SealedLine;
  readonly sent: Sent;
  readonly t: Texts;
}

/** A decision or document of the province. `under`: the answer whose field it is. */
const Paper = ({ line, under, optional, sent, t }: OfOne & { under: string; optional?: boolean }) => {
  const words = t.pages.sealed.answer;
  const name = (part: string): string => `${under}.decision.${part}.${line.id}`;
  const more = { sent, t, ...(optional && { optional }) };
  return (
    <div class="paper">
      <LineField name={name('number')} label={words.number} {...more} />
      <DayField name={name('date')} label={words.date} {...more} />
    </div>
  );
};

const Items = ({ line, sent, t }: OfOne) => {
  const name = `RETURN_FOR_CORRECTION.items.${line.id}`;
  return (
    <Group name={name} label={t.pages.sealed.answer.what} optional sent={sent} t={t}>
      {line.items.map(({ value, label }) => (
        <Pick key={value} type="checkbox" name={name} value={value} label={said(label, t.lang)} sent={sent} />
      ))}
    </Group>
  );
};

const More = ({ answer, ...of }: OfOne & { answer: SealedLine['answers'][number] }) => {
  const { line, sent, t } = of;
  const words = t.pages.sealed.answer;
  switch (answer) {
    case 'RECOGNISE':
      return <Paper {...of} under="RECOGNISE" />;
    case 'DECLINE':
      return (
        <>
          <LongField name={`DECLINE.reason.${line.id}`} label={words.reason} sent={sent} t={t} />
          <Paper {...of} under="DECLINE" optional />
        </>
      );
    case 'RETURN_FOR_CORRECTION':
      return (
        <>
          <Items {...of} />
          <LongField
            name={`RETURN_FOR_CORRECTION.reason.${line.id}`}
            label={words.explain}
            sent={sent}
            t={t}
          />
        </>
      );
  }
};

/** Of one name: at most one answer, none beforehand; what it asks for appears below it once it is chosen. */
const AnswerOf = (of: OfOne) => {
  const { line, sent, t } = of;
  const words = t.pages.sealed.answer;
  return (
    <li class="sealed-answer">
      <input type="hidden" name={`seen.${line.id}`} value={String(line.version)} />
      <Group name={`answer.${line.id}`} label={line.name} optional sent={sent} t={t}>
        {line.held && <p class="small held">{words.held}</p>}
        <div class="picks column">
          {line.answers.map((answer) => (
            <Pick
              key={answer}
              type="radio"
              name={`answer.${line.id}`}
              value={answer}
              label={words[answer]}
              sent={sent}
            >
              <More {...of} answer={answer} />
            </Pick>
          ))}
        </div>
      </Group>
    </li>
  );
};

const ChangeOf = (of: OfOne) => {
  const { line, sent, t } = of;
  const { change, answer } = t.pages.sealed;
  const name = `change.${line.id}`;
  const begun = (sent.values[name]?.length ?? 0) > 0;
  return (
    <li class="sealed-answer">
      <input type="hidden" name={`seen.${line.id}`} value={String(line.version)} />
      <p class="name">{line.name}</p>
      <details open={begun}>
        <summary>
          {change.summary}
          <span class="visually-hidden">: {line.name}</span>
        </summary>
        <div class="stack">
          <Group name={name} label={change.legend} hint={change.hint} optional sent={sent} t={t}>
            <Pick type="radio" name={name} value="recognised" label={change.recognised} sent={sent} />
            <Pick type="radio" name={name} value="declined" label={change.declined} sent={sent} />
          </Group>
          <Paper {...of} under="CHANGE_ANSWER" />
          <LongField name={`CHANGE_ANSWER.reason.${line.id}`} label={answer.reason} sent={sent} t={t} />
        </div>
      </details>
    </li>
  );
};

/** All answers in one form: each is an order of its own, and what is left open waits. */
export const Answers = ({
  answers: { action, nonce, sent },
  lines,
  t,
}: {
  answers: NonNullable<SealedPage['answers']>;
  lines: readonly SealedLine[];
  t: Texts;
}) => {
  const words = t.pages.sealed;
  const open = lines.filter(({ answers }) => answers.length > 0);
  const decided = lines.filter(({ changeable }) => changeable);
  return (
    <form method="post" action={action} class="stack" id="answers-form">
      <input type="hidden" name="nonce" value={nonce} />
      {open.length > 0 && (
        <StackedCard
          id="answers"
          title={words.answer.title(open.length)}
          hint={words.answer.hint}
          look="to-do"
        >
          <ul class="sealed-answers">
            {open.map((line) => (
              <AnswerOf key={line.id} line={line} sent={sent} t={t} />
            ))}
          </ul>
        </StackedCard>
      )}
      {decided.length > 0 && (
        <StackedCard id="changes" title={words.answered}>
          <ul class="sealed-answers">
            {decided.map((line) => (
              <ChangeOf key={line.id} line={line} sent={sent} t={t} />
            ))}
          </ul>
        </StackedCard>
      )}
      <div class="actions">
        <button type="submit" class="button primary">
          {words.answer.submit}
        </button>
      </div>
    </form>
  );
};
