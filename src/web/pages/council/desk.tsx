import type { Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Card } from '../../pieces/card.js';
import { HiddenFields } from './parts.js';
import type { Hidden, SittingPage } from './views.js';
import type { DeskView } from './desk-view.js';

interface DeskProps {
  readonly desk: DeskView;
  readonly hidden: Hidden;
  readonly sent: SittingPage['sent'];
  readonly t: Texts;
}

const errorIn = ({ sent }: DeskProps, type: string, field: string): string | null =>
  sent.type === type ? (sent.errors.find((error) => error.field === field)?.text ?? null) : null;

/** One of several members, none of them chosen before. */
const Member = ({
  name,
  label,
  hint,
  from,
  chosen,
  error,
  t,
}: {
  name: string;
  label: string;
  hint: string;
  from: readonly { readonly id: string; readonly name: string }[];
  chosen: string;
  error: string | null;
  t: Texts;
}) => {
  const id = idOf(name);
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for={id}>
        {label} <span class="soft">({t.decision.required})</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error !== null && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <select
        id={id}
        name={name}
        aria-describedby={error === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={error === null ? undefined : 'true'}
      >
        <option value="" />
        {from.map((member) => (
          <option key={member.id} value={member.id} selected={member.id === chosen}>
            {member.name}
          </option>
        ))}
      </select>
    </div>
  );
};

const valueOf = ({ sent }: DeskProps, type: string, name: string): string =>
  sent.type === type ? (sent.values[name]?.[0] ?? '') : '';

/** The same order as with devices, with two tellers. */
const Paper = (props: DeskProps) => {
  const { desk, hidden, sent, t } = props;
  const words = t.pages.councilVote.desk.paper;
  const { paper } = desk;
  if (paper === null) return null;
  const again = sent.type === paper.type && sent.values['way']?.[0] === 'paper';
  return (
    <details class="others" open={again}>
      <summary>{words.open}</summary>
      <form class="stack" method="post" action={hidden.action}>
        <HiddenFields hidden={hidden} type={paper.type} />
        <input type="hidden" name="way" value="paper" />
        <p class="soft">{words.lead}</p>
        {(['one', 'two'] as const).map((which) => (
          <Member
            key={which}
            name={`teller-${which}`}
            label={words[which]}
            hint={words.hint}
            from={paper.tellers}
            chosen={valueOf(props, paper.type, `teller-${which}`)}
            error={errorIn(props, paper.type, `teller-${which}`)}
            t={t}
          />
        ))}
        <div class="actions">
          <button type="submit" class="button">
            {words.submit}
          </button>
        </div>
      </form>
    </details>
  );
};

const OnPaper = ({ desk: { onPaper }, t }: DeskProps) => {
  const { desk: words, ballot, tally } = t.pages.councilVote;
  if (onPaper === null) return null;
  return (
    <div class="stack">
      <p>{words.counts(onPaper.entered)}</p>
      {onPaper.differ && (
        <div class="notice bad" role="alert">
          <p>{words.differ}</p>
        </div>
      )}
      <p class="hint">{words.paper.printHint(onPaper.voters)}</p>
      <div class="actions">
        {onPaper.tally !== null && (
          <a class="button primary" href={onPaper.tally} aria-label={`${ballot.toTally}: ${tally.title}`}>
            {ballot.toTally}
          </a>
        )}
        <a class="button" href={onPaper.print}>
          {words.paper.print}
        </a>
      </div>
    </div>
  );
};

const GiveSlip = (props: DeskProps) => {
  const { desk, hidden, t } = props;
  const words = t.pages.councilVote.desk.slip;
  const { slips } = desk;
  if (slips === null) return null;
  if (slips.members.length === 0) return <p>{words.nobodyLeft}</p>;
  return (
    <form class="stack" method="post" action={hidden.action}>
      <HiddenFields hidden={{ ...hidden, version: null }} type="GIVE_SLIP" />
      <Member
        name="to"
        label={words.who}
        hint={words.whoHint}
        from={slips.members}
        chosen={valueOf(props, 'GIVE_SLIP', 'to')}
        error={errorIn(props, 'GIVE_SLIP', 'to')}
        t={t}
      />
      <div class="actions">
        <button type="submit" class="button">
          {words.submit}
        </button>
      </div>
    </form>
  );
};

/** In the order in which it is done. */
const Slips = (props: DeskProps) => {
  const { desk, sent, t } = props;
  const words = t.pages.councilVote.desk.slip;
  const { slips } = desk;
  if (slips === null) return null;
  return (
    <details class="others" open={sent.type === 'GIVE_SLIP'}>
      <summary>{words.open}</summary>
      <div class="stack">
        <ol class="reckoning">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {!slips.printed && <p class="soft">{words.notPrinted}</p>}
        <div class="actions">
          <a class="button" href={slips.print}>
            {words.print}
          </a>
          <a class="button" href={slips.booth}>
            {words.booth}
          </a>
        </div>
        <p class="hint">{words.boothHint}</p>
        {slips.printed && <GiveSlip {...props} />}
      </div>
    </details>
  );
};

const Abandon = (props: DeskProps) => {
  const { desk, hidden, sent, t } = props;
  const words = t.pages.councilVote.desk.abandon;
  const { abandon } = desk;
  if (abandon === null) return null;
  const id = idOf('ABANDON_BALLOT-reason');
  return (
    <details class="others" open={sent.type === 'ABANDON_BALLOT'}>
      <summary>{words.open}</summary>
      <form class="stack" method="post" action={hidden.action}>
        <HiddenFields hidden={hidden} type="ABANDON_BALLOT" />
        <p class="soft">{words.lead}</p>
        {abandon.sealed && <p class="soft">{words.leadSealed}</p>}
        <div class="field">
          <label for={id}>
            {words.reason} <span class="soft">({t.decision.required})</span>
          </label>
          <textarea id={id} name="reason" rows={3} value={valueOf(props, 'ABANDON_BALLOT', 'reason')} />
        </div>
        <div class="actions">
          <button type="submit" class="button danger">
            {words.submit}
          </button>
        </div>
      </form>
    </details>
  );
};

/** What there is to do about a vote beside the next step: folded, but for what just came back. */
export const Desk = (props: DeskProps) => (
  <Card id="desk" title={props.t.pages.councilVote.desk.title}>
    <div class="stack">
      <OnPaper {...props} />
      <Slips {...props} />
      <Paper {...props} />
      <Abandon {...props} />
    </div>
  </Card>
);
