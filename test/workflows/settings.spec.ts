import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from '../../src/config/settings.js';
import { newLogKey } from '../../src/log/log-keys.js';

const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
};

const RIGHT = { secret: file('secret', 'k'.repeat(32)), log: file('log.pem', newLogKey()) };

describe('files of keys are read before anything starts', () => {
  test('what fits is taken by its path', () => {
    const read = readSettings({
      SECRET_KEY_FILE: RIGHT.secret,
      LOG_KEY_FILE: RIGHT.log,
      LOG_KEY_BEFORE_FILE: RIGHT.log,
    });
    expect(read).toMatchObject({
      secretKeyFile: RIGHT.secret,
      logKeyFile: RIGHT.log,
      logKeyBeforeFile: RIGHT.log,
    });
  });

  test('without them keys are made below the data folder', () => {
    expect(readSettings({})).toMatchObject({ secretKeyFile: null, logKeyFile: null, logKeyBeforeFile: null });
  });

  test.each([
    ['SECRET_KEY_FILE', path.join(folder, 'nobody'), 'it cannot be read (ENOENT)'],
    ['SECRET_KEY_FILE', file('short', 'k'.repeat(31)), 'at least 32 characters'],
    ['LOG_KEY_FILE', RIGHT.secret, 'an Ed25519 key in PEM is expected'],
    ['LOG_KEY_BEFORE_FILE', path.join(folder, 'nobody'), 'it cannot be read (ENOENT)'],
  ])('%s=%s: %s', (name, at, why) => {
    expect(() => readSettings({ [name]: at })).toThrow(why);
  });

  test('all mistakes are told at once', () => {
    expect(() => readSettings({ PORT: 'x', SECRET_KEY_FILE: folder })).toThrow(
      /PORT=x.*\n.*SECRET_KEY_FILE=.*EISDIR/,
    );
  });
});
