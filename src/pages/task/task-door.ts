import { Injectable } from '@nestjs/common';
import { tokenIn } from '../../access/session-cookie.js';
import { Sessions } from '../../access/sessions.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import { Installation } from '../../http/installation.js';
import { Problem } from '../../http/problem.js';
import { linkTokenIn } from '../../links/link-cookie.js';
import { LinkIncidents } from '../../links/link-incidents.js';
import { type FoundLink, Links, type Standing } from '../../links/links.js';
import { type TaskRecord, TaskRecords } from '../../links/task-record.js';
import type { Path } from '../../web/view-models.js';
import { placeOf } from '../task-place.js';

export type Decided = NonNullable<TaskRecord['decided']>;

/** What somebody who comes to a task finds. */
export type Found =
  | { readonly is: 'elsewhere'; readonly to: Path }
  | { readonly is: 'door'; readonly link: FoundLink }
  | { readonly is: 'gone'; readonly task: string; readonly because: Exclude<Standing, 'live'> }
  | {
      readonly is: 'done';
      readonly me: SignedIn;
      readonly record: TaskRecord;
      readonly decided: Decided;
      readonly again: Path | null;
    }
  /** `to`: whom the link was sent to; null: he came by none. */
  | { readonly is: 'foreign'; readonly me: SignedIn; readonly to: string | null };

export const taskPath = (id: string): Path => `/tasks/${id}`;

export const signInFor = (id: string): Path => `/sign-in?next=${encodeURIComponent(taskPath(id))}`;

const AT_THE_PROVINCE: ReadonlySet<string> = new Set(['RECEIVE', 'RECOGNISE']);

/** All that a letter sent, for the province's contact: there each name waits, or has been answered and may be again. */
const letterOf = ({ life, does, round }: TaskRecord): Path | null =>
  life === 'nomination' && AT_THE_PROVINCE.has(does) ? `/submissions/${round}` : null;

/** The page of a nomination says what has changed since the mail; other places have nothing to compare. */
const placeByLink = (record: TaskRecord, link: string): Path => {
  const place = placeOf(record);
  const [path = '', part] = place.split('#');
  return part === 'decide' ? (`${path}?link=${link}#${part}` as Path) : place;
};

/** Who comes to a task, by a session, a pass or a link alone, and what is shown to him. */
@Injectable()
export class TaskDoor {
  constructor(
    private readonly sessions: Sessions,
    private readonly links: Links,
    private readonly incidents: LinkIncidents,
    private readonly records: TaskRecords,
    private readonly installation: Installation,
  ) {}

  async open(id: string, request: Request): Promise<Found> {
    const session = tokenIn(request);
    const [me, link] = await Promise.all([
      session === null ? null : this.sessions.find(session),
      this.linkIn(request),
    ]);
    const here = link?.task === id ? link : null;
    if (me && !me.pass) {
      request.signedIn = me;
      return this.signedIn(id, me, here);
    }
    if (me?.pass?.task === id) {
      request.signedIn = me;
      return this.byPass(id, me, me.pass, here);
    }
    if (here) return this.unproved(here);
    // that it is done is said to whoever has the address; by whom, and what, only to those it concerned
    return (await this.records.isDecided(id))
      ? { is: 'gone', task: id, because: 'decided' }
      : { is: 'elsewhere', to: signInFor(id) };
  }

  /** The link that this browser was led in by, whatever it leads to. */
  async linkIn(request: Request): Promise<FoundLink | null> {
    const token = linkTokenIn(request, this.installation);
    return token === null ? null : this.links.find(token);
  }

  /** Where somebody goes who has just proved himself; the task may have been decided in the meantime. */
  async after(link: FoundLink): Promise<Path> {
    const record = await this.records.find(link.task, link.organisation);
    const letter = record && letterOf(record);
    if (letter) return letter;
    return record && record.decided === null ? placeByLink(record, link.id) : taskPath(link.task);
  }

  private async signedIn(id: string, me: SignedIn, link: FoundLink | null): Promise<Found> {
    const record = await this.records.find(id, me.organisation);
    if (!record && !link) throw new Problem(404, 'NOT_FOUND');
    const his = link?.person === me.person;
    const sits = record !== null && (await this.links.sitsAt(id, me.person));
    // whoever has the task as well, in his own right or as a substitute, goes on as himself
    const letter = record && sits ? letterOf(record) : null;
    if (letter) return { is: 'elsewhere', to: letter };
    if (record && sits && record.decided === null)
      return { is: 'elsewhere', to: his ? placeByLink(record, link.id) : placeOf(record) };
    if (record?.decided && (sits || his)) return this.done(record, record.decided, me);
    if (link && !his) await this.incidents.foreign(link, me.person);
    return { is: 'foreign', me, to: link && !his ? link.email : null };
  }

  private async byPass(
    id: string,
    me: SignedIn,
    { link: by, offers }: NonNullable<SignedIn['pass']>,
    link: FoundLink | null,
  ): Promise<Found> {
    const record = await this.records.find(id, me.organisation);
    if (!record) throw new Problem(404, 'NOT_FOUND');
    const letter = letterOf(record);
    if (letter && offers.length > 0) return { is: 'elsewhere', to: letter };
    if (record.decided) return this.done(record, record.decided, me);
    if (offers.length > 0) return { is: 'elsewhere', to: placeByLink(record, by) };
    return link ? this.unproved(link) : { is: 'gone', task: id, because: 'expired' };
  }

  private unproved(link: FoundLink): Found {
    const { standing, task } = link;
    return standing === 'live' ? { is: 'door', link } : { is: 'gone', task, because: standing };
  }

  private async done(record: TaskRecord, decided: Decided, me: SignedIn): Promise<Found> {
    const again = await this.records.again(record.id, me.person);
    return { is: 'done', me, record, decided, again: again === null ? null : taskPath(again) };
  }
}
