/**
 * `npm run deploy [-- --env staging]`: runs `wrangler deploy` with the address that the deployment has. Absolute links of feeds, problem
 * documents and snippets are made of PUBLIC_ORIGIN. Where wrangler.toml leaves it at its placeholder, the first deploy tells the address and
 * a second has it. Pages embed a version of the widget by its hash, so production takes only a frozen one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unstable_readConfig } from 'wrangler';
import { DATA, dataFolder } from '../../data/record/folders.ts';
import { readJsonFile } from '../../data/record/read-json.ts';
import { frozenVersions, publishedFolder, version } from '../../widget/build/published.ts';
import { deployedAddress, faultOfOrigin } from './deployed-address.ts';

const HELP = `Usage: npm run deploy [-- --env staging] [options of wrangler deploy]

Deploys the Worker and its files, to production unless --env names another environment of wrangler.toml.
All but staging take only a frozen version of the widget: "npm run freeze" first, and commit what it writes.

  --env, -e   the environment
  --dry-run   builds, and uploads nothing
  --help, -h  this text
Other options go to wrangler: "npx wrangler deploy --help" lists them.`;

const options = process.argv.slice(2);
const { values } = parseArgs({
  args: options,
  options: { env: { type: 'string', short: 'e' }, help: { type: 'boolean', short: 'h' } },
  strict: false,
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const env = typeof values.env === 'string' ? values.env : '';
const config = fileURLToPath(new URL('../../wrangler.toml', import.meta.url));
const place = `wrangler.toml, ${env ? `[env.${env}.vars]` : '[vars]'}`;

refuseWhatNpmTook();
const origin = readOrigin();
checkFrozen();
warnOfNobody();
process.exitCode = isPlaceholder(origin) && !values['dry-run'] ? deployTwice() : deploy();

/**
 * Ends where an option stands before the `--`: npm takes it for its own and passes it on as a variable alone, so that
 * `npm run deploy --dry-run` and `npm run deploy --env=staging` would deploy to production.
 */
function refuseWhatNpmTook(): void {
  const taken = ['env', 'dry-run'].filter((name) => process.env[`npm_config_${name.replace('-', '_')}`]);
  if (!taken.length) return;
  console.error(
    `npm took ${taken.map((name) => `--${name}`).join(' and ')} for itself. Write "npm run deploy -- …", with the options after the "--". Nothing was deployed.`,
  );
  process.exit(1);
}

/** Ends where the widget's version is not frozen, but for staging and dry runs, which say so and go on. */
function checkFrozen(): void {
  if (frozenVersions(publishedFolder).includes(version)) return;
  const advice = `Version ${version} of the widget is not frozen: the files under /w/${version}/ may change with a later deploy. "npm run freeze" keeps them for good.`;
  if (env !== 'staging' && !values['dry-run']) {
    console.error(`${advice} Production takes only a frozen version.`);
    process.exit(1);
  }
  console.warn(advice);
}

/** Whoever finds an error or a weakness has nobody to write to where the data set names nobody. The build checks its file. */
function warnOfNobody(): void {
  const file = `${DATA}/dataset.json`;
  const { publisher, contact } = (readJsonFile(dataFolder, 'dataset.json', file).value ?? {}) as Record<
    string,
    unknown
  >;
  if (!publisher)
    console.warn(
      `${file} has no "publisher": /about says that nobody is named. Add "publisher": { "name": "…", "url": "https://…" }.`,
    );
  if (!contact)
    console.warn(
      `${file} has no "contact": /about gives no address for errors, and /.well-known/security.txt answers 404. Add "contact": "mailto:…", or an https: address.`,
    );
}

/** Deploys, reads the address that wrangler reports, and deploys with it. */
function deployTwice(): number {
  console.log(`${place}: PUBLIC_ORIGIN is not set. This deploy tells the address, a second one has it.`);
  const folder = mkdtempSync(join(tmpdir(), 'trade-facts-'));
  try {
    const report = join(folder, 'deploy.ndjson');
    const status = deploy([], { WRANGLER_OUTPUT_FILE_PATH: report });
    if (status) return status;
    const address = deployedAddress(readFileSync(report, 'utf8'));
    if (!address) {
      console.error(`wrangler reported no address. Set PUBLIC_ORIGIN in ${place}, and deploy again.`);
      return 1;
    }
    console.log(`Deploying again with PUBLIC_ORIGIN = "${address}". With this line in ${place} one deploy is enough.`);
    return deploy(['--var', `PUBLIC_ORIGIN:${address}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function deploy(more: string[] = [], variables: Record<string, string> = {}): number {
  const ran = spawnSync('wrangler', ['deploy', ...options, ...more], {
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  if (ran.error) console.error(`wrangler could not be started: ${ran.error.message}`);
  return ran.status ?? 1;
}

/** Names that end in `.example` are reserved (RFC 2606, section 2), so no deployment has one. */
function isPlaceholder(value: unknown): boolean {
  return typeof value !== 'string' || !URL.canParse(value) || new URL(value).hostname.endsWith('.example');
}

/** Ends where it is not set as the Worker needs it. */
function readOrigin(): unknown {
  try {
    const { PUBLIC_ORIGIN: origin } = unstable_readConfig({ config, env }).vars;
    const fault = typeof origin === 'string' && origin ? faultOfOrigin(origin) : null;
    if (fault) throw new Error(`${place}: PUBLIC_ORIGIN ${fault}.`);
    return origin;
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
