import { canonical } from './canonical.js';
import { commitment, eventHash, genesisHash, type PrivateField } from './event.js';

export interface StoredEvent {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly privates: readonly PrivateField[];
}

export interface ChainFault {
  readonly seq: number;
  readonly fault:
    | 'gap'
    | 'hash'
    | 'prev'
    | 'canonical'
    | 'commitment'
    | 'of'
    | 'time'
    | 'head'
    | 'state'
    | 'undisclosed';
}

interface Said {
  readonly seq: number;
  readonly prev: string;
  readonly of: string;
  readonly at: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly private: Readonly<Record<string, string>>;
}

/** What an event says, if its bytes can be read and are written in the one way there is. */
export function saidIn(body: string): Said | null {
  try {
    const said = JSON.parse(body) as Said;
    const whole = Array.isArray(said.from) && Array.isArray(said.to) && typeof said.private === 'object';
    return whole && said.private !== null && canonical(said) === body ? said : null;
  } catch {
    return null;
  }
}

/** Checks one chain from its beginning: every byte, every link, every commitment that is still disclosed. */
export function verifyChain(
  organisation: string,
  of: string,
  events: readonly StoredEvent[],
  head?: { readonly seq: number; readonly hash: string; readonly state: readonly string[] },
): ChainFault | null {
  let prev = genesisHash(organisation, of);
  let at = '';
  let state: readonly string[] = [];
  for (const [index, event] of events.entries()) {
    const fault = (name: ChainFault['fault']): ChainFault => ({ seq: index + 1, fault: name });
    if (event.seq !== index + 1) return fault('gap');
    if (eventHash(event.body) !== event.hash) return fault('hash');
    const said = saidIn(event.body);
    if (said === null) return fault('canonical');
    if (said.seq !== event.seq) return fault('gap');
    if (said.prev !== prev) return fault('prev');
    if (said.of !== of) return fault('of');
    if (said.at < at) return fault('time');
    if (said.from.join() !== state.join()) return fault('state');
    for (const field of event.privates) {
      if (said.private[field.field] !== commitment(field)) return fault('commitment');
    }
    [prev, at, state] = [event.hash, said.at, said.to];
  }
  if (head && (head.seq !== events.length || head.hash !== prev))
    return { seq: events.length, fault: 'head' };
  return head && head.state.join() !== state.join() ? { seq: events.length, fault: 'state' } : null;
}

/** Of a chain that holds: what an event commits to and nobody shows, though nobody has erased it. Somebody took it away. */
export function undisclosed(
  events: readonly StoredEvent[],
  erased: readonly { readonly seq: number; readonly field: string }[],
): ChainFault | null {
  for (const { seq, body, privates } of events) {
    const gone = Object.keys((JSON.parse(body) as Said).private).filter(
      (field) =>
        !privates.some((beside) => beside.field === field) &&
        !erased.some((one) => one.seq === seq && one.field === field),
    );
    if (gone.length > 0) return { seq, fault: 'undisclosed' };
  }
  return null;
}
