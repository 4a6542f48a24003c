/** $1 organisation · $2 round */
export const ROUND_ON_PAPER = {
  name: 'round-on-paper',
  text: `select id, code, name, context -> 'nilReturns' as "nilReturns", plan_code, plan_version
           from round where organisation_id = $1 and id = $2`,
};

/** $1 organisation · $2 code */
export const UNIT_ON_PAPER = {
  name: 'unit-on-paper',
  text: 'select name from unit where organisation_id = $1 and code = $2',
};
