import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SmallProject } from '../support/small-project.ts';

let project: SmallProject;
beforeEach(() => {
  project = new SmallProject();
});
afterEach(() => project.remove());

test('[PJ1] the first start installs, builds and runs; the messages leave stdout to the verb', async () => {
  const { code, out, err } = await project.run('start.mjs', '--demo');
  expect([code, out]).toEqual([0, 'serve --host 0.0.0.0 --demo\n']);
  expect(err).toContain('Installing the packages');
  expect(err).toContain('Building the server, the participants’ pages and the console');
  expect(project.calls('npm')).toHaveLength(1);
  expect(project.calls('npm')[0]).toContain('--ignore-scripts');
  expect(existsSync(project.path('dist/player/index.html.gz'))).toBe(true);
});

test('[PJ1] a host that was asked for is kept', async () => {
  expect((await project.run('start.mjs', '--host', '127.0.0.1')).out).toBe('serve --host 127.0.0.1\n');
});

test('[PJ1] a verb that needs no pages builds only the server', async () => {
  expect((await project.run('kalari.mjs', 'check', 'x.yaml')).out).toBe('check x.yaml\n');
  expect(project.calls('vite')).toEqual(['server']);
});

test('[PJ2] a second start installs and builds nothing and says nothing', async () => {
  await project.run();
  const again = await project.run();
  expect([again.code, again.err]).toEqual([0, '']);
  expect([project.calls('npm').length, project.calls('vite').length]).toEqual([1, 3]);
});

test('[PJ2] a changed source builds only the part that it belongs to', async () => {
  await project.run();
  project.write('player-ui/src/main.ts', 'changed');
  await project.run();
  expect(project.calls('vite').slice(3)).toEqual(['player-ui']);
  expect(project.calls('npm')).toHaveLength(1);
});

test('[PJ2] a part that does not build ends the start with its reason and leaves the old one standing', async () => {
  await project.run();
  project.write('server/src/main.ts', 'broken');
  const { code, out, err } = await project.run();
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain('Could not build the server');
  expect(err).toContain('Unexpected token in main.ts');
  expect(existsSync(project.path('dist/server/cli.js'))).toBe(true);
});

test('[PJ3] a changed lockfile installs again', async () => {
  await project.run();
  project.lock({ vite: '8.0.0', react: '19.0.0' });
  expect((await project.run()).err).toContain('Bringing the packages up to date');
  expect(project.calls('npm')).toHaveLength(2);
});

test('[PJ3] a package that has gone missing is noticed and comes back', async () => {
  await project.run();
  rmSync(project.path('node_modules/vite/package.json'));
  expect((await project.run()).code).toBe(0);
  expect(project.calls('npm')).toHaveLength(2);
});

test('[PJ3] what somebody installed by hand is taken as it is', async () => {
  await project.run();
  rmSync(project.path('node_modules/.kalari-installed'));
  await project.run();
  expect(project.calls('npm')).toHaveLength(1);
});

test('[PJ3] an installation that was interrupted is started anew', async () => {
  project.write('slow', '');
  const { child, ended } = project.start();
  await vi.waitUntil(() => project.calls('npm').length === 1, { timeout: 10_000 });
  child.kill('SIGTERM');
  expect((await ended).code).toBe(143);
  rmSync(project.path('slow'));
  expect((await project.run()).code).toBe(0);
});

test('[PJ3] without a network a start goes on with older packages and says so', async () => {
  await project.run();
  project.lock({ vite: '8.0.1' });
  project.write('no-network', '');
  const { code, out, err } = await project.run();
  expect([code, out]).toEqual([0, 'serve --host 0.0.0.0\n']);
  expect(err).toContain('Going on with those that are installed');
});

test('[PJ3] without a network and without packages a start ends with a plain sentence', async () => {
  project.write('no-network', '');
  const { code, err } = await project.run();
  expect(code).toBe(3);
  expect(err).toContain('Kalari needs the internet once, to install its packages, and cannot reach it.');
});

test('[PJ4] two starts at once install once, and both run', async () => {
  const both = await Promise.all([project.run(), project.run()]);
  expect(both.map(({ code, out }) => [code, out])).toEqual([
    [0, 'serve --host 0.0.0.0\n'],
    [0, 'serve --host 0.0.0.0\n'],
  ]);
  expect([project.calls('npm').length, project.calls('vite').length]).toEqual([1, 3]);
});

test('[PJ4] the turn of a start that was killed is taken over at once', async () => {
  project.write('slow', '');
  const { child, ended } = project.start();
  await vi.waitUntil(() => project.calls('npm').length === 1, { timeout: 10_000 });
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(project.path('.kalari/preparing.lock'))).toBe(true);
  rmSync(project.path('slow'));
  const from = Date.now();
  expect((await project.run()).code).toBe(0);
  expect(Date.now() - from).toBeLessThan(20_000);
});

test('[PJ1] the build command can start from nothing', async () => {
  await project.run();
  await project.run('build.mjs', '--force');
  expect(project.calls('vite')).toHaveLength(6);
});

test('[PJ5] a Node that is too old is told so in a sentence', () => {
  const check = (version: string) => {
    const script = `import('./server/bin/bootstrap/node-version.mjs').then((m) => m.checkNodeVersion('${version}'))`;
    return spawnSync(process.execPath, ['-e', script], { cwd: project.folder, encoding: 'utf8' });
  };
  expect([check('20.19.0').status, check('24.1.0').status, check('20.18.3').status]).toEqual([0, 0, 3]);
  expect(check('18.20.1').stderr).toContain('Kalari needs Node 20.19 or newer; this is Node 18.20.1.');
});
