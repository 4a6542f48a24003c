import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { browsing, type Fields, hiddenIn, type Page } from './browse.js';
import { type Department, openDepartment } from './department.js';
import { Walk } from './walk.js';

/** The invented department with its pages, as a browser asks for them. */
export interface WithPages {
  readonly department: Department;
  readonly url: string;
  readonly walk: Walk;
  readonly show: (name: string, path: string, language?: string) => Promise<Page>;
  readonly send: (name: string, path: string, fields: Fields, language?: string) => Promise<Page>;
  readonly eventsOf: (subject: string) => Promise<number>;
  readonly nominations: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openWithPages(name: string): Promise<WithPages> {
  const department = await openDepartment(name);
  const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web' });
  const app = await createApp(AppModule.forRoot(settings, department.url), settings, { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const { show, send } = browsing(() => url);
  const counted = async (text: string, values: readonly unknown[] = []): Promise<number> =>
    (await department.rows<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]?.n ?? -1;
  return {
    department,
    url,
    walk: new Walk(department),
    show,
    send,
    eventsOf: (subject) => counted('history_event where subject_id = $1', [subject]),
    nominations: () => counted('nomination'),
    async close() {
      await app.close();
      await department.close();
    },
  };
}

/** What a browser would send of the form that goes to this address, with what was typed into it. */
export const typedInto = ({ html }: Page, action: string, typed: Fields): Fields => ({
  ...hiddenIn(html, action),
  ...typed,
});
