/** How a notice stands, of which there are five; why one waits is told beside it. */
export const STATE = `case when n.delivered_at is not null then 'sent' when n.refused_at is not null then 'refused'
  when n.given_up_at is not null then 'givenUp' when n.superseded_at is not null then 'notNeeded' else 'waiting' end`;
