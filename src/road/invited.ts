/** Whether a sitting of the nomination's round is convened and has not ended. `n`: the nomination's alias. */
export const INVITED = (n: string): string =>
  `exists (select from sitting i where i.round_id = ${n}.round_id and not i.state && array['cancelled', 'concluded'])`;
