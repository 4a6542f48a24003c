import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { type Browse, browsing, type Fields, hiddenIn, type Page, wordsOn } from './browse.js';
import { type Department, openDepartment } from './department.js';
import { Walk } from './walk.js';

/** A department with its pages, and its one round. */
export interface RoundPages extends Browse {
  readonly department: Department;
  readonly walk: Walk;
  readonly round: string;
  /** Under which a browser reaches it. */
  readonly url: string;
  /** Everything that a business order could have moved. */
  readonly written: () => Promise<unknown>;
  readonly state: () => Promise<string[] | undefined>;
  readonly preview: (name: string, deed: string, fields: Fields) => Promise<Page>;
  /** Filled in and looked over: what the second page would send. */
  readonly looked: (name: string, deed: string, fields: Fields) => Promise<Record<string, string[]>>;
  readonly confirm: (name: string, deed: string, hidden: Fields) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const WRITTEN = `
select (select count(*)::int from history_event) as events, (select count(*)::int from notice) as notices,
       (select count(*)::int from round) as rounds, (select sum(version)::int from nomination) as versions`;

export async function openRoundPages(name: string): Promise<RoundPages> {
  const department = await openDepartment(name);
  const { round } = department;
  const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web' });
  const app = await createApp(AppModule.forRoot(settings, department.url), settings, { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const browse = browsing(() => url);
  const preview: RoundPages['preview'] = (who, deed, fields) =>
    browse.send(who, `/rounds/${round}/${deed}`, { step: 'preview', ...fields });
  return {
    ...browse,
    department,
    walk: new Walk(department),
    round,
    url,
    preview,
    async written() {
      const [row] = await department.rows(WRITTEN);
      return row;
    },
    async state() {
      const [row] = await department.rows<{ state: string[] }>('select state from round where id = $1', [
        round,
      ]);
      return row?.state;
    },
    async looked(who, deed, fields) {
      const page = await preview(who, deed, fields);
      if (page.status !== 200 || !wordsOn(page.html).includes('Chưa ghi gì. Xem kỹ')) {
        throw new Error(`${page.status}: no preview of ${deed}: ${wordsOn(page.html)}`);
      }
      return hiddenIn(page.html, `/rounds/${round}/${deed}`);
    },
    confirm: (who, deed, hidden) =>
      browse.send(who, `/rounds/${round}/${deed}`, { ...hidden, step: 'write' }),
    async close() {
      await app.close();
      await department.close();
    },
  };
}
