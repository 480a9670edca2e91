import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { LaunchOptions } from 'playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { definitions } from '../widget/build/definitions.ts';
import { IFRAME_DEFINITION } from '../worker/build/iframe-script.ts';
import { chromiumOptions, firefoxOptions, orReason } from './support/browser.ts';
import tally from './support/tally.ts';
import { testRecordConfig } from './support/test-record-config.ts';

/** The public origin that tests expect. */
const ORIGIN = 'https://trade-facts.example';

const root = join(import.meta.dirname, '..');
// Tests run commands as TypeScript.
if (!process.features.typescript)
  throw new Error(
    `Tests need a newer Node than ${process.version}: run "npx vitest …", which uses Node from the packages.`,
  );

/** What the Worker's tests start: the routes without the warm-up, which needs files that only the bundle has. */
const ENTRY = join(root, 'worker/app.ts');

/** Otherwise Wrangler and its harness send usage data, whatever wrangler.toml says. */
process.env.WRANGLER_SEND_METRICS = 'false';
/** Tests of commands start Node hundreds of times. A start with cached modules takes a quarter of the time. */
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/compile');

/** Tests of the Worker that hold for any record run on both. */
const FOR_ANY_RECORD = [
  'api/route/routes',
  'api/record/data-package',
  'pages/problem-pages',
  'select/card-answers',
].map((name) => `tests/worker/${name}.test.ts`);

const [chromium, firefox] = await Promise.all([orReason(chromiumOptions), orReason(firefoxOptions)]).catch((error) => {
  // A stack of the configuration says nothing more.
  console.error((error as Error).message);
  process.exit(1);
});
const hasFirefox = typeof firefox !== 'string';
/** What this machine cannot run, with the reason. */
const MISSING = [
  ...(typeof chromium === 'string' ? [`all tests in a browser and of the built site (${chromium})`] : []),
  ...(hasFirefox ? [] : [`all tests in Firefox (${firefox})`]),
];

const EXPECT = {
  // The machine may be busy.
  expect: { poll: { timeout: 20_000 } },
  // The first line of a failure shows short lists and objects in full.
  chaiConfig: { truncateThreshold: 300 },
};
const MINUTE = { testTimeout: 60_000, hookTimeout: 60_000 };
const LONG = { testTimeout: 240_000, hookTimeout: 240_000 };

/** Tests that give the Worker their own assets, or look at its cache, load its modules again. Others share them, in half the time. */
const WITH_OWN_MODULES = readdirSync(join(root, 'tests/worker'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/worker/${name}`)
  .filter((file) =>
    /\/(direct|response-cache|protocol)\.ts'|vi\.resetModules/.test(readFileSync(join(root, file), 'utf8')),
  );

/** Files of tests/e2e that `npm test` runs in Firefox too. */
const IN_FIREFOX = ['in-firefox'];
/** Files that only the nightly tests run in Firefox. */
const NIGHTLY_IN_FIREFOX = [
  'card/compact-height',
  'hosts/embed',
  'hosts/host-scripts',
  'hosts/iframes',
  'hosts/loading',
  'hosts/odd-pages',
  'card/states',
  'pages/check',
  'pages/start',
];
/** Tests of many combinations: a sample by default, all of them nightly (support/sample.ts). */
const WITH_MATRIX = [
  'api/card-series',
  'card/compact-height',
  'card/picture',
  'card/states',
  'card/reader-settings',
  'hosts/loading',
  'pages/accessible-pages',
  'pages/check',
  'pages/lines',
  'pages/start',
];
/** Tests of layout, which the nightly tests run again in wider fonts. */
const WITH_LAYOUT = [
  'card/compact-height',
  'card/reader-settings',
  'card/states',
  'hosts/host-styles',
  'hosts/iframe-height',
  'pages/accessible-pages',
  'pages/lines',
  'pages/start',
];
/** Tests of tests/data that take a sample of the record by default, and all of it nightly. */
const WITH_WHOLE_RECORD = ['fact/as-of', 'text/lookup/real-record'];
const NIGHTLY = 'tests/**/*.nightly.test.ts';
/** Tests that need the packages of `tests/examples/package.json`. */
const OF_EXAMPLES = ['client', 'package'].map((name) => `tests/examples/${name}.test.ts`);

/** A file in one of these lists that does not exist would be skipped without a word. */
function existing(files: string[]): string[] {
  const missing = files.find((file) => !existsSync(join(root, file)));
  if (missing) throw new Error(`tests/vitest.config.ts lists ${missing}, which does not exist: remove it.`);
  return files;
}

/** One Worker and one browser for a project. */
const BUILT = { globalSetup: join(root, 'tests/support/built.ts') };
const NEEDS_BUILD = { globalSetup: join(root, 'tests/support/needs-build.ts') };

/** Tests of the built site, driven from Node. `env` chooses browser, fonts and how much is run. */
function ofBuilt(name: string, files: string[], env: Record<string, string>): TestProjectInlineConfiguration {
  const include = existing(files.map((file) => `tests/e2e/${file}.test.ts`));
  return {
    root,
    define: IFRAME_DEFINITION,
    test: { name, ...EXPECT, ...(env.MATRIX ? LONG : MINUTE), ...BUILT, include, isolate: false, env },
  };
}

/** Presses a key in the page under test: `commands.press` in its tests. */
const press: BrowserCommand<[key: string]> = ({ page }, key) => page.keyboard.press(key);

/** Tests of the Worker's modules, in workerd, with the assets that the configuration names. */
function inWorkerd(name: string, configPath: string, test: Where): TestProjectInlineConfiguration {
  const miniflare = { bindings: { PUBLIC_ORIGIN: ORIGIN } };
  return {
    root,
    define: IFRAME_DEFINITION,
    plugins: [cloudflareTest({ main: ENTRY, wrangler: { configPath }, miniflare })],
    test: { name, ...EXPECT, ...MINUTE, ...NEEDS_BUILD, isolate: false, ...test },
  };
}

type Where = { include: string[]; exclude?: string[]; setupFiles?: string[] };

/** Tests in browsers, and of the built site. */
function inBrowsers(chromium: LaunchOptions): TestProjectInlineConfiguration[] {
  return [
    {
      root,
      // If Vite finds a dependency while tests run, it reloads the page under them.
      optimizeDeps: { include: ['lit', 'axe-core', 'fast-check'] },
      define: definitions(new URL('../data/', import.meta.url)),
      test: {
        name: 'widget',
        ...EXPECT,
        include: ['tests/widget/**/*.test.ts'],
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          // Vitest's own keyboard finds its frame by name, which Playwright does not always get from Firefox.
          commands: { press },
          instances: [
            {
              browser: 'chromium',
              name: 'widget',
              provider: playwright({ launchOptions: chromium }),
            },
            ...(hasFirefox
              ? [
                  {
                    browser: 'firefox' as const,
                    name: 'nightly widget in Firefox',
                    provider: playwright({ launchOptions: firefox }),
                  },
                ]
              : []),
          ],
        },
      },
    },
    {
      root,
      define: IFRAME_DEFINITION,
      test: {
        name: 'e2e',
        ...EXPECT,
        ...MINUTE,
        ...BUILT,
        include: ['tests/e2e/**/*.test.ts', 'tests/examples/*.test.ts'],
        exclude: [...OF_EXAMPLES, 'tests/e2e/in-firefox.test.ts', NIGHTLY],
        isolate: false,
      },
    },
    {
      root,
      test: {
        name: 'nightly',
        ...EXPECT,
        ...LONG,
        ...BUILT,
        include: [...OF_EXAMPLES, NIGHTLY],
        exclude: ['tests/data/**'],
      },
    },
    ofBuilt('nightly e2e', WITH_MATRIX, { MATRIX: 'whole' }),
    ofBuilt('nightly e2e in DejaVu', WITH_LAYOUT, { FONTS: 'dejavu' }),
    ...(hasFirefox
      ? [
          ofBuilt('e2e in Firefox', IN_FIREFOX, { BROWSER: 'firefox' }),
          ofBuilt('nightly e2e in Firefox', NIGHTLY_IN_FIREFOX, { BROWSER: 'firefox', MATRIX: 'whole' }),
        ]
      : []),
  ];
}

/** One project for each place where code runs: Node, workerd, browsers, and the built site. `npm test` leaves out projects named `nightly …`. */
export default defineConfig({
  root,
  test: {
    // Tests in browsers mostly wait, so there is more than one worker per core.
    maxWorkers: 4,
    reporters: ['default', tally(MISSING)],
    projects: [
      {
        root,
        test: {
          name: 'data',
          ...EXPECT,
          include: [
            'tests/docs.test.ts',
            'tests/structure.test.ts',
            'tests/supply-chain.test.ts',
            'tests/data/**/*.test.ts',
            'tests/build/**/*.test.ts',
          ],
          exclude: [NIGHTLY],
          ...MINUTE,
          isolate: false,
        },
      },
      inWorkerd('worker', join(root, 'wrangler.toml'), {
        include: ['tests/worker/**/*.test.ts'],
        exclude: ['tests/worker/test-record/**', ...WITH_OWN_MODULES],
      }),
      inWorkerd('worker with own modules', join(root, 'wrangler.toml'), {
        include: WITH_OWN_MODULES,
        exclude: ['tests/worker/test-record/**'],
        setupFiles: ['tests/worker/fresh-modules.ts'],
      }),
      inWorkerd('worker on the test record', testRecordConfig(root), {
        include: ['tests/worker/test-record/**/*.test.ts', ...FOR_ANY_RECORD],
      }),
      ...(typeof chromium === 'string' ? [] : inBrowsers(chromium)),
      {
        root,
        test: {
          name: 'nightly data',
          ...EXPECT,
          ...LONG,
          include: [
            ...existing(WITH_WHOLE_RECORD.map((name) => `tests/data/${name}.test.ts`)),
            'tests/data/**/*.nightly.test.ts',
          ],
          isolate: false,
          env: { MATRIX: 'whole' },
        },
      },
    ],
  },
});
