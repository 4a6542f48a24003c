/** `block` refuses the order, `warn` is shown and recorded, `info` is shown. */
export type Effect = 'block' | 'warn' | 'info';
