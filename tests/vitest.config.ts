import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { LaunchOptions } from 'playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { definitions } from '../widget/build/definitions.ts';
import { chromiumOptions, firefoxOptions, orReason } from './support/browser.ts';
import tally from './support/tally.ts';
import { testRecordConfig } from './support/test-record-config.ts';

/** The address that the tests expect, in the Worker's variables. */
const ORIGIN = 'https://trade-facts.example';

const root = join(import.meta.dirname, '..');
// Commands under test are started as they are written, in TypeScript.
if (!process.features.typescript)
  throw new Error(`Tests need a newer Node than ${process.version}: "npx vitest …" takes that of the packages.`);

/** The sources of what wrangler.toml names, so that tests see the same modules as the Worker. */
const ENTRY = join(root, 'worker/index.ts');

/** Wrangler and its harness send usage data otherwise, whatever wrangler.toml says. */
process.env.WRANGLER_SEND_METRICS = 'false';
/** Tests of commands start Node hundreds of times: with its compiled modules kept, a start takes a quarter of the time. */
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/compile');

/** Tests of the Worker that ask for what the catalogue itself names, and so hold for any data set: they run on both. */
const OF_ANY_DATA = ['api/route/routes', 'api/record/data-package', 'pages/problem-pages', 'select/card-answers'].map(
  (name) => `tests/worker/${name}.test.ts`,
);

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
/** At night machines are as busy, and tests longer. */
const LONG = { testTimeout: 240_000, hookTimeout: 240_000 };

/** Tests that give the Worker assets of their own, or look at its memory, need its modules anew. Others share them: half the time. */
const WITH_OWN_MODULES = readdirSync(join(root, 'tests/worker'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/worker/${name}`)
  .filter((file) =>
    /\/(direct|response-cache|protocol)\.ts'|vi\.resetModules/.test(readFileSync(join(root, file), 'utf8')),
  );

/** What `npm test` asks Firefox too. */
const IN_FIREFOX = ['in-firefox'];
/** What only the night asks Firefox. */
const AT_NIGHT_IN_FIREFOX = [
  ...['card/compact-height', 'card/formats'],
  ...['hosts/embed', 'hosts/host-pages', 'hosts/host-scripts', 'hosts/iframes', 'hosts/loading', 'hosts/odd-pages'],
  ...['card/states', 'pages/check', 'pages/start'],
];
/** Tests of many combinations: a part of them by day, all at night (`isWhole` in support/whole.ts). */
const WITH_MATRIX = [
  ...['api/card-series', 'card/compact-height', 'card/formats', 'card/picture', 'card/states'],
  ...['card/reader-settings', 'hosts/host-pages', 'hosts/loading', 'pages/accessible-pages', 'pages/check'],
  ...['pages/lines', 'pages/marked-copy', 'pages/start'],
];
/** Tests of layout, which the night runs in fonts that are wider. */
const WITH_LAYOUT = [
  ...['card/compact-height', 'card/reader-settings', 'card/states', 'hosts/host-styles', 'hosts/iframe-height'],
  ...['pages/accessible-pages', 'pages/lines', 'pages/start'],
];
/** The same of Node: a part of the record by day. */
const WITH_WHOLE_RECORD = ['fact/pin', 'rules/mutations', 'text/lookup/real-record'];
/** Tests that take long, most of what shorter ones guard by day: `name.nightly.test.ts`. */
const NIGHTLY = 'tests/**/*.nightly.test.ts';
/** Tests that need the packages of `tests/examples/package.json`. */
const OF_EXAMPLES = ['client', 'package'].map((name) => `tests/examples/${name}.test.ts`);

/** One Worker and one browser for a project. */
const BUILT = { globalSetup: join(root, 'tests/support/built.ts') };
const NEEDS_BUILD = { globalSetup: join(root, 'tests/support/needs-build.ts') };

/** Tests of the built whole, driven from Node, as the environment says. */
function ofBuilt(name: string, files: string[], env: Record<string, string>): TestProjectInlineConfiguration {
  const include = files.map((file) => `tests/e2e/${file}.test.ts`);
  return { root, test: { name, ...EXPECT, ...(env.MATRIX ? LONG : MINUTE), ...BUILT, include, isolate: false, env } };
}

/** Presses a key in the page under test, as its tests ask for by `commands.press`. */
const press: BrowserCommand<[key: string]> = ({ page }, key) => page.keyboard.press(key);

/** Tests of the Worker's modules, in workerd, with the assets that the configuration names. */
function inWorkerd(name: string, configPath: string, test: Where): TestProjectInlineConfiguration {
  // Whatever address the operator's deployment has.
  const miniflare = { bindings: { PUBLIC_ORIGIN: ORIGIN } };
  return {
    root,
    plugins: [cloudflareTest({ main: ENTRY, wrangler: { configPath }, miniflare })],
    test: { name, ...EXPECT, ...MINUTE, ...NEEDS_BUILD, isolate: false, ...test },
  };
}

/** Which files a project has, and what runs before each. */
type Where = { include: string[]; exclude?: string[]; setupFiles?: string[] };

/** Tests in browsers, and of the built whole, which a browser visits. */
function inBrowsers(chromium: LaunchOptions): TestProjectInlineConfiguration[] {
  return [
    {
      root,
      // Found while tests run, a dependency would make Vite reload the page under them.
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
          // Vitest's own keyboard first looks for its frame by name, which Playwright does not always learn from Firefox.
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
          ofBuilt('nightly e2e in Firefox', AT_NIGHT_IN_FIREFOX, { BROWSER: 'firefox', MATRIX: 'whole' }),
        ]
      : []),
  ];
}

/**
 * One project per place the code runs in: Node, workerd, browsers, and the built whole seen from outside. `npm test` leaves out those whose
 * name begins with `nightly`.
 */
export default defineConfig({
  root,
  test: {
    // Pages in browsers wait for each other's timers and answers: more than one a core.
    maxWorkers: 4,
    reporters: ['default', tally(MISSING)],
    projects: [
      {
        root,
        test: {
          name: 'data',
          ...EXPECT,
          include: [
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
        include: ['tests/worker/test-record/**/*.test.ts', ...OF_ANY_DATA],
      }),
      ...(typeof chromium === 'string' ? [] : inBrowsers(chromium)),
      {
        root,
        test: {
          name: 'nightly data',
          ...EXPECT,
          ...LONG,
          include: [
            ...WITH_WHOLE_RECORD.map((name) => `tests/data/${name}.test.ts`),
            'tests/data/**/*.nightly.test.ts',
          ],
          isolate: false,
          env: { MATRIX: 'whole' },
        },
      },
    ],
  },
});
