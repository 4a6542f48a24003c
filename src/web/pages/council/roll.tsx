import { said, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Findings } from '../../pieces/findings.js';
import { SignIcon } from '../../pieces/mark.js';
import { HiddenFields } from './parts.js';
import type { Hidden, MemberView, QuorumView, RollView } from './views.js';
import { Card } from '../../pieces/card.js';

/** A light beside its arithmetic; whether it is enough the law has said. */
export const QuorumLight = ({ quorum, t }: { quorum: QuorumView; t: Texts }) => {
  const words = t.pages.council.roll;
  const { have, of, need, share, findings } = quorum;
  const enough = have >= need;
  // nobody is ticked yet: there is nothing to be too few of
  const look = have === 0 ? 'neutral' : enough ? 'enough' : 'short';
  const sign = { neutral: 'info', enough: 'check', short: 'cross' } as const;
  const text = { neutral: words.nobodyTicked, enough: words.enough, short: words.short };
  return (
    <div id="quorum" class={`quorum ${look}`} role="status">
      <p>
        <SignIcon sign={sign[look]} /> <strong>{words.quorum}</strong> {text[look]}
      </p>
      <p class="num">{words.arithmetic(have, of, need, share.num, share.den)}</p>
      <Findings findings={findings} t={t} />
    </div>
  );
};

const Member = ({ member, t }: { member: MemberView; t: Texts }) => {
  const id = idOf(`present-${member.person}`);
  const about = [t.people.roles[member.role], member.unit === null ? null : said(member.unit, t.lang)];
  return (
    <li class="pick">
      <input type="checkbox" id={id} name="present" value={member.person} checked={member.present} />
      <label for={id}>
        <span class="member-name">{member.name}</span>
        <span class="soft small">{about.filter((word) => word !== null).join(' · ')}</span>
      </label>
    </li>
  );
};

const SecretaryField = ({ roll, t }: { roll: RollView; t: Texts }) => {
  const words = t.pages.council.roll;
  const id = idOf('secretary');
  return (
    <div class="field">
      <label for={id}>
        {words.secretary} <span class="soft">({t.decision.required})</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {words.secretaryHint}
      </p>
      <select id={id} name="secretary" aria-describedby={`${id}-hint`}>
        <option value="" />
        {roll.members.map(({ person, name }) => (
          <option key={person} value={person} selected={person === roll.secretary}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

const RollForm = ({ roll, hidden, t }: { roll: RollView; hidden: Hidden; t: Texts }) => {
  const words = t.pages.council.roll;
  return (
    <form
      class="stack"
      method="post"
      action={hidden.action}
      hx-post={roll.quorumHref}
      hx-trigger="change"
      hx-target="#quorum"
      hx-swap="outerHTML"
    >
      <HiddenFields hidden={hidden} type="OPEN" />
      <p class="soft">{roll.again ? words.againLead : words.lead}</p>
      <fieldset id={idOf('present')} class="field">
        <legend>{words.present}</legend>
        <ul class="roll">
          {roll.members.map((member) => (
            <Member key={member.person} member={member} t={t} />
          ))}
        </ul>
      </fieldset>
      <QuorumLight quorum={roll.quorum} t={t} />
      <SecretaryField roll={roll} t={t} />
      <div class="actions">
        <button type="submit" class={roll.again ? 'button' : 'button primary'}>
          {roll.again ? words.submitAgain : words.submit}
        </button>
      </div>
    </form>
  );
};

/** "Điểm danh": whoever is in the room; taken again when somebody comes late or leaves. */
export const Roll = ({
  roll,
  hidden,
  refused,
  t,
}: {
  roll: RollView;
  hidden: Hidden;
  refused: boolean;
  t: Texts;
}) => {
  const words = t.pages.council.roll;
  if (!roll.again)
    return (
      <Card id="roll" title={words.title} look="due-now">
        <RollForm roll={roll} hidden={hidden} t={t} />
      </Card>
    );
  return (
    <details class="card" open={refused}>
      <summary class="card-summary">{words.again}</summary>
      <div class="card-body">
        <RollForm roll={roll} hidden={hidden} t={t} />
      </div>
    </details>
  );
};
