/** In a query over `notice n`: still to be sent, or on its way. */
export const OPEN =
  'n.delivered_at is null and n.refused_at is null and n.given_up_at is null and n.superseded_at is null';
