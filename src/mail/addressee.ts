/** Whom a notice or a mail goes to: a person `p`, or an address `x` that is nobody's account here. */
export const ADDRESSEE = (of: 'n' | 'm'): string =>
  `left join person p on p.id = ${of}.recipient_id left join outside_address x on x.id = ${of}.outside_id`;

export const NAME = 'coalesce(p.name, x.name)';
export const ADDRESS = 'coalesce(p.email, x.address)';
