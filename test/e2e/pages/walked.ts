import { randomUUID } from 'node:crypto';
import { personId } from '../../../src/rehearsal/ids.js';

export interface Walked {
  readonly id: string;
}

interface View {
  readonly id: string;
  readonly version: number;
  readonly entries: readonly { readonly id: string; readonly kind: string }[];
  readonly criteria: readonly Asked[];
}

interface Asked {
  readonly id: string;
  readonly parts: readonly Asked[];
}

const ATTESTED = ['leading', 'law', 'study', 'excellentWork', 'influence', 'officeCulture'];

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** One of the invented people at the API. */
async function visitor(base: string, email: string): Promise<Call> {
  const json = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${base}/api/session/rehearsal`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ person: personId(`${email}@sct.example`) }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const headers = { ...json, cookie, 'idempotency-key': randomUUID() };
    const answer = await fetch(base + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const said = (await answer.json()) as T;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`);
    return said;
  };
}

/** A name of the trade division (QLTM), written up whole and sent to its head; one that stands already is taken as it is. */
export async function nominationAtUnit(base: string, nominee = 'anhptn', stands?: Walked): Promise<Walked> {
  if (stands) return stands;
  const call = await visitor(base, 'nguyetvtm');
  const { items } = await call<{ items: { id: string }[] }>('GET', '/api/rounds');
  const filed = await call<Walked>('POST', '/api/nominations', {
    round: items[0]?.id,
    kind: 'individual',
    nominee: personId(`${nominee}@sct.example`),
  });
  const view = await call<View>('GET', `/api/nominations/${filed.id}`);
  await call('PUT', `/api/nominations/${filed.id}/dossier`, {
    version: view.version,
    narrative:
      'Đi đầu trong quản lý chợ và hạ tầng thương mại; cải tiến việc cấp giấy phép, rút ngắn thời gian xử lý.',
    comprehensive: true,
    fields: [],
    movement: 'patrioticEmulation',
    attestations: ATTESTED.map((key) => ({
      key,
      text: 'Đã kiểm tra tại đơn vị, có hồ sơ kèm theo.',
      year: null,
    })),
    evidence: view.entries.filter(({ kind }) => kind === 'award').map(({ id }) => id),
  });
  const { version } = await call<View>('GET', `/api/nominations/${filed.id}`);
  await call('POST', `/api/nominations/${filed.id}/events`, { type: 'SUBMIT', version });
  return { id: filed.id };
}
