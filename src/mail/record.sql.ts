import type { Statement } from '../database/database.js';
import { OPEN } from '../notices/open.js';
import { STATE } from '../notices/state.js';
import { INSTANT } from '../road/asker.js';
import { ADDRESS, ADDRESSEE, NAME } from './addressee.js';

/** Why it waits: nobody has planned it, its hour has not come, nobody hears us, it is to be tried again, or it is on its way. */
const why = (now: string): string => `case
  when not (${OPEN}) then null
  when n.relayed_at is not null then 'onItsWay'
  when n.send_from is null then 'planned'
  when n.send_from > ${now}::timestamptz then 'hour'
  when o.one is not null then 'outage'
  when n.retry_at is not null then 'again'
  else 'onItsWay' end`;

/** What is told of a mail: to whom, about what, how it stands. Never what it says. */
const MAIL_TOLD = `n.id, ${INSTANT('n.at')} as at, n.life, n.template, n.digest,
  coalesce(m.code, r.code, s.code) as code,
  jsonb_build_object('id', coalesce(p.id, x.id), 'name', ${NAME}, 'email', ${ADDRESS}) as "to",
  ${STATE} as state, n.tries, n.failure as words,
  ${INSTANT('n.send_from')} as "sendFrom", ${INSTANT('coalesce(n.retry_at, case when n.relayed_at is null then o.probe_at end)')} as "retryAt",
  ${INSTANT('coalesce(n.delivered_at, n.refused_at, n.given_up_at, n.superseded_at)')} as "endedAt",
  case when n.resent_at is null then null else jsonb_build_object('at', ${INSTANT('n.resent_at')}, 'by', b.name) end as resent`;

const MAIL_FROM = `notice n ${ADDRESSEE('n')}
  left join person b on b.id = n.resent_by
  left join nomination m on n.life = 'nomination' and m.id = n.subject_id
  left join round r on n.life = 'round' and r.id = n.subject_id
  left join sitting s on n.life = 'sitting' and s.id = n.subject_id
  left join mail_outage o on ${OPEN}`;

const WHICH = {
  all: 'true',
  waiting: OPEN,
  sent: 'n.delivered_at is not null',
  refused: 'n.refused_at is not null',
  givenUp: 'n.given_up_at is not null',
  notNeeded: 'n.superseded_at is not null',
} as const;

export type Which = keyof typeof WHICH;

/** $1 organisation · $2 name or address, or null · $3, $4 moment and id the page before ended with · $5 how many · $6 business time */
const page = (which: Which): Statement => ({
  name: `mail-record-${which}`,
  text: `
select ${MAIL_TOLD}, ${why('$6')} as why
  from ${MAIL_FROM}
 where n.organisation_id = $1 and ${WHICH[which]}
   and ($2::text is null or lower(${ADDRESS}) = lower($2) or (plain_words($2) <> '' and strpos(plain_words(${NAME}), plain_words($2)) > 0))
   and ($3::timestamptz is null or n.at < $3 or (n.at = $3 and n.id < $4::uuid))
 order by n.at desc, n.id desc limit $5`,
});

export const RECORD: Readonly<Record<Which, Statement>> = {
  all: page('all'),
  waiting: page('waiting'),
  sent: page('sent'),
  refused: page('refused'),
  givenUp: page('givenUp'),
  notNeeded: page('notNeeded'),
};

/** Whom each event of a subject was told to. $1 organisation · $2 subject · $3 business time */
export const TOLD_OF: Statement = {
  name: 'mail-record-of-subject',
  text: `
select n.seq, ${MAIL_TOLD}, ${why('$3')} as why
  from ${MAIL_FROM}
 where n.organisation_id = $1 and n.subject_id = $2 and n.life <> 'account'
 order by n.seq, p.name, n.id`,
};

export const OUTAGE_TOLD: Statement = {
  name: 'mail-record-outage',
  text: `select ${INSTANT('since')} as since, failure as words, ${INSTANT('probe_at')} as "probeAt" from mail_outage`,
};

/** The whole mail waits as a new one does; its Message-ID is what it was. $1 organisation · $2 notice · $3 business time · $4 by */
export const AGAIN: Statement = {
  name: 'mail-again',
  text: `
update notice n
   set refused_at = null, given_up_at = null, failure = null, relayed_at = null, tries = 0, first_tried_at = null, unheard = '0',
       send_from = least(n.send_from, $3), resent_at = $3, resent_by = $4
 where n.organisation_id = $1 and (n.refused_at is not null or n.given_up_at is not null)
   and (n.id = $2 or n.message_id = (select message_id from notice where id = $2 and organisation_id = $1))
returning n.id`,
};

export const ONE: Statement = {
  name: 'mail-record-one',
  text: `select ${STATE} as state from notice n where n.organisation_id = $1 and n.id = $2`,
};
