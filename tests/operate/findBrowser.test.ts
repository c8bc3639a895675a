import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findBrowser } from '../../pipeline/operate/findBrowser.ts';

const only =
  (...paths: string[]) =>
  async (path: string) =>
    paths.includes(path);
const linux = { platform: 'linux', env: {} } as const;

it('takes the browser that is named, else a well-known one, else one on the path, else none', async () => {
  const env = { CHROME_PATH: '/opt/chrome', PATH: '/opt/bin' };
  const everywhere = only('/opt/chrome', '/usr/bin/chromium', join('/opt/bin', 'google-chrome'));
  expect(await findBrowser({ ...linux, env, runs: everywhere })).toEqual({
    path: '/opt/chrome',
    source: 'environment',
  });
  expect(await findBrowser({ ...linux, env: { PATH: '/opt/bin' }, runs: everywhere })).toEqual({
    path: '/usr/bin/chromium',
    source: 'system',
  });
  const onPath = only(join('/opt/bin', 'google-chrome'));
  expect((await findBrowser({ ...linux, env: { PATH: '/bin:/opt/bin' }, runs: onPath }))?.path).toBe(
    join('/opt/bin', 'google-chrome'),
  );
  expect(await findBrowser({ ...linux, runs: only() })).toBeNull();
});

it('refuses a named one that does not run', async () => {
  await expect(findBrowser({ ...linux, env: { CHROME_PATH: '/gone' }, runs: only() })).rejects.toThrow(
    'CHROME_PATH=/gone does not run',
  );
});
