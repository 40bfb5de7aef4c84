import { expect, test } from 'vitest';
import { findBrowser } from '../support/browser.ts';

const machine = (there: string[], env: Record<string, string> = {}, platform: NodeJS.Platform = 'linux') => ({
  env,
  platform,
  isBrowser: (path: string) => there.includes(path),
});

test('[PJ6] a browser that was named goes before those that are found', () => {
  const there = ['/opt/mine/chromium', '/usr/bin/chromium'];
  expect(findBrowser(machine(there, { KALARI_CHROMIUM: '/opt/mine/chromium' }))).toBe('/opt/mine/chromium');
});

test('[PJ6] a name that leads nowhere does not end the search', () => {
  expect(findBrowser(machine(['/usr/bin/chromium'], { KALARI_CHROMIUM: '/nowhere' }))).toBe('/usr/bin/chromium');
});

test('[PJ6] Chromium and Chrome are found in their usual places and on the path', () => {
  expect(findBrowser(machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
  expect(findBrowser(machine(['/snap/bin/chromium'], { PATH: '/bin:/snap/bin' }))).toBe('/snap/bin/chromium');
  const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser(machine([onMac], {}, 'darwin'))).toBe(onMac);
});

test('[PJ6] a machine without a browser has none', () => {
  expect(findBrowser(machine([]))).toBeUndefined();
});
