import { writeFileSync } from 'node:fs';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { ApiDescription } from '../../src/openapi/api-description.js';
import { freshDatabase, serverUrl } from '../support/database.js';
import { asApplication, templateDatabase } from '../support/template-database.js';

test('x', async () => {
  const database = await freshDatabase('openapi', await templateDatabase(serverUrl()));
  const settings = readSettings({ DATABASE_POOL: '4' });
  const app = await createApp(AppModule.forRoot(settings, asApplication(database.adminUrl)), settings, {
    logger: ['warn', 'error'],
  });
  app.get(ApiDescription, { strict: false }).of(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const t = performance.now();
  const f = await fetch(url + '/api/openapi.json');
  const r = { statusCode: f.status, payload: await f.text(), headers: [...f.headers] };
  console.log(r.statusCode, performance.now() - t, r.payload.length, r.headers);
  writeFileSync('/tmp/openapi.json', JSON.stringify(JSON.parse(r.payload), null, 2));
  await app.close();
  await database.drop();
});
