import { dayText, findingSentence, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { DayField, Group, LineField, Pick } from '../../pieces/fields.js';
import { Clause } from '../../pieces/findings.js';
import type { InviteesView } from './before-views.js';
import { HourField } from './convene-fields.js';
import { Refused } from './parts.js';
import type { ConvenePage } from './views.js';

/** Where the plan lets the Council be asked in writing, it is chosen; else it is said why it meets. */
const Way = ({ page: { sent, againstWriting }, t }: { page: ConvenePage; t: Texts }) => {
  const words = t.pages.councilBefore.convene;
  if (againstWriting.length > 0) {
    // nothing has been refused: it is how this plan is
    return againstWriting.map((finding) => (
      <p key={finding.code} class="soft small">
        {findingSentence(finding, t.lang)} <Clause clause={finding.clause} t={t} />
      </p>
    ));
  }
  return (
    <Group name="way" label={words.way} hint={words.writingHint} sent={sent} t={t}>
      <div class="picks">
        {(['venue', 'inWriting'] as const).map((way) => (
          <Pick key={way} name="way" value={way} type="radio" label={words.ways[way]} sent={sent} />
        ))}
      </div>
    </Group>
  );
};

const Invitees = ({ invitees: { day, members, roster }, t }: { invitees: InviteesView; t: Texts }) => {
  const words = t.pages.councilBefore.convene;
  return (
    <Card id="invitees" title={words.members(members.length)}>
      <div class="stack">
        <p class="soft">{day === null ? words.membersToday : words.membersOn(dayText(day, t.lang))}</p>
        {members.length === 0 && <p>{words.nobody}</p>}
        <ul class="council-members">
          {members.map((member) => (
            <li key={member.person}>
              <span class="member-name">{member.name}</span>
              <span class="soft small">
                {t.people.roles[member.role]}
                {member.post !== null && ` · ${said(member.post, t.lang)}`}
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a class="standing-link" href={roster}>
            {words.roster}
          </a>
        </p>
      </div>
    </Card>
  );
};

/** "Triệu tập phiên họp": a day, an hour, a place; the members follow from the decision. */
export const Convene = (page: ConvenePage) => {
  const { frame, nonce, round, sent, invitees } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.council.convene;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/sittings">{t.frame.nav.sittings}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="soft about">
          {t.pages.council.round}: {round.name}
        </p>
      </div>
      <div class="message stack">
        <Refused errors={sent.errors} t={t} />
        <form class="card card-body stack" method="post" action="/sittings/new">
          <input type="hidden" name="nonce" value={nonce} />
          <input type="hidden" name="round" value={round.id} />
          <p class="soft">{words.lead}</p>
          <div class="when">
            <DayField name="day" label={words.day} sent={sent} t={t} />
            <HourField name="hour" label={words.hour} sent={sent} t={t} />
          </div>
          <LineField name="place" label={words.place} hint={words.placeHint} sent={sent} t={t} />
          <Way page={page} t={t} />
          <div class="actions">
            <button type="submit" class="button primary">
              {words.submit}
            </button>
            <button type="submit" class="button" formMethod="get" formAction="/sittings/new">
              {t.pages.councilBefore.convene.look}
            </button>
            <a class="button" href="/sittings">
              {words.back}
            </a>
          </div>
        </form>
        <Invitees invitees={invitees} t={t} />
      </div>
    </Layout>
  );
};
