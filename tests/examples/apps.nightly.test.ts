/** The package in apps that Vite builds, plain, of React and of Vue; by day `tests/e2e/hosts/frameworks.test.ts` has the elements in pages of both frameworks. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { EXPECTED, HEADLINE, harness, open, publish, scriptText, shown, useHarness } from './app-pages.ts';
import { compile, install, run } from './install.ts';

useHarness();

describe('a page built by Vite', () => {
  it('shows card and figure, and asks by the client', async () => {
    const folder = await install('vite');
    expect(await compile(folder, 'main.ts')).toBe('');
    await publish('vite', folder);
    const visited = await open('vite');
    expect(await shown(visited)).toEqual(EXPECTED);
    expect(await scriptText(visited)).toMatch(/^227670000000 CNY, \d{4}, 2 series$/);
    // The event of the card sets it, which may come after the figure and the client's answer.
    await visited.page.waitForFunction((title) => document.title === title, HEADLINE);
    expect(visited.faults).toEqual([]);
  });
});

describe('a page of React 19', () => {
  it('is rendered on a server, taken over in the browser, and hears the card', async () => {
    const folder = await install('react');
    expect(await compile(folder, 'app.tsx')).toBe('');
    await build({
      root: folder,
      logLevel: 'error',
      build: { ssr: 'server.tsx', outDir: 'server', rollupOptions: { output: { entryFileNames: 'server.mjs' } } },
    });
    const script = `import { render } from ${JSON.stringify(pathToFileURL(join(folder, 'server/server.mjs')).href)}; process.stdout.write(render(${JSON.stringify(harness.origin)}))`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
    expect(stdout).toContain('<trade-card area="CN-XJ" period="2025-01..2025-05"');
    expect(stdout).toContain('The sentence');

    await publish('react', folder, (html) => html.replace('<!--app-->', stdout));
    const visited = await open('react');
    expect(await shown(visited)).toEqual(EXPECTED);
    expect(await scriptText(visited)).toBe(HEADLINE);
    expect(await visited.page.title()).toBe('A page of React');
    expect(visited.faults).toEqual([]);
  });
});

describe('a page of Vue', () => {
  it('shows card and figure, and hears the card', async () => {
    const folder = await install('vue');
    expect(await compile(folder, 'main.ts')).toBe('');
    await publish('vue', folder);
    const visited = await open('vue');
    expect(await shown(visited)).toEqual(EXPECTED);
    expect(await scriptText(visited)).toBe(HEADLINE);
    expect(visited.faults).toEqual([]);
  });
});
