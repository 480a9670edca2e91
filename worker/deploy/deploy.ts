/**
 * `npm run deploy -- --env staging`, or `production`: runs `wrangler deploy` with the address that the deployment has. Absolute links of
 * feeds, problem documents and snippets are made of PUBLIC_ORIGIN. Where wrangler.toml leaves it at its placeholder, the first deploy tells
 * the address and a second has it. Pages embed a version of the widget by its hash, so production takes only a frozen one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { takenByNpm } from '../../data/desk/npm-options.ts';
import { DATA, dataFolder } from '../../data/record/folders.ts';
import { readJsonFile } from '../../data/record/read-json.ts';
import { versionFiles } from '../../widget/build/bundle.ts';
import { changesOfFrozen, frozenVersions, publishedFolder, version } from '../../widget/build/published.ts';
import { deployedAddress, faultOfOrigin } from './deployed-address.ts';

const HELP = `Usage: npm run deploy -- --env <environment> [options of wrangler deploy]

Deploys the Worker and its files. All environments but staging take only a frozen version
of the widget ("npm run freeze" first, and commit what it writes), and a data set that names
who runs it. Credentials are checked before anything is built.

  --env, -e   production, which is the top level of wrangler.toml, or an environment that it names, such as staging
  --dry-run   builds, and uploads nothing
  --help, -h  this text
Other options go to wrangler: "npx wrangler deploy --help" lists them.`;

const args = process.argv.slice(2);
const { values, tokens } = parseArgs({
  args,
  options: { env: { type: 'string', short: 'e' }, help: { type: 'boolean', short: 'h' } },
  strict: false,
  tokens: true,
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const target = readTarget();
/** Whether the deployment needs a frozen widget and a named operator; staging and dry runs are told what is missing, and go on. */
const isStrict = target !== 'staging' && !values['dry-run'];
/** As Wrangler names it. */
const env = target === 'production' ? '' : target;
const others = args.filter((_, i) => !tokens.some((token) => namesTarget(token, i)));
const config = fileURLToPath(new URL('../../wrangler.toml', import.meta.url));
const place = `wrangler.toml, ${env ? `[env.${env}.vars]` : '[vars]'}`;

/** What `wrangler whoami --json` prints, of what is used here. */
interface WhoAmI {
  loggedIn?: boolean;
  accounts?: { id: string; name: string }[];
}

const settings = await readSettings();
const { PUBLIC_ORIGIN: origin } = settings.vars;
checkOperator();
await checkFrozen();
if (!values['dry-run']) checkCredentials();
process.exitCode = isPlaceholder(origin) && !values['dry-run'] ? deployTwice() : deploy();

/** Ends where an option was lost, or no environment is named: of `npm run deploy -e staging` npm passes nothing on at all. */
function readTarget(): string {
  const taken = takenByNpm(HELP, 'npm run deploy');
  if (!taken && typeof values.env === 'string' && values.env) return values.env;
  const advice = 'Name the environment: "npm run deploy -- --env staging", or "npm run deploy -- --env production".';
  return end(`${taken ?? advice} Nothing was deployed.`);
}

/** Whether the argument at `i` is the option `--env`, or its value. */
function namesTarget(token: (typeof tokens)[number], i: number): boolean {
  if (token.kind !== 'option' || token.name !== 'env') return false;
  return i === token.index || (i === token.index + 1 && !token.inlineValue);
}

/** Where the widget's version is not frozen, or has changed since. */
async function checkFrozen(): Promise<void> {
  const isFrozen = frozenVersions(publishedFolder).includes(version);
  const fault = isFrozen
    ? changesOfFrozen(publishedFolder, version, await versionFiles())
    : `Version ${version} of the widget is not frozen: the files under /w/${version}/ may change with a later deploy. "npm run freeze" keeps them for good.`;
  if (fault) refuse(`${fault} Production takes only a frozen version.`);
}

/** Ends with the fault where the deployment is strict, and warns of it otherwise. */
function refuse(fault: string): void {
  if (isStrict) end(fault);
  console.warn(`warning: ${fault}`);
}

function end(fault: string): never {
  console.error(fault);
  process.exit(1);
}

/** Where the data set does not name who runs the deployment and whom to write to. The build checks the form of both. */
function checkOperator(): void {
  const file = `${DATA}/dataset.json`;
  const dataset = (readJsonFile(dataFolder, 'dataset.json', file).value ?? {}) as Record<string, unknown>;
  const lines = { publisher: '"publisher": { "name": "…", "url": "https://…" },', contact: '"contact": "mailto:…",' };
  const missing = Object.entries(lines).flatMap(([field, line]) => (dataset[field] ? [] : [`  ${line}`]));
  if (missing.length)
    refuse(`${file} does not say who runs this and whom to write to. Production needs:\n${missing.join('\n')}`);
}

/** Ends where Wrangler has no valid credentials, or several accounts to choose from: the build that it begins with takes minutes. */
function checkCredentials(): void {
  const { status, stdout } = spawnSync('wrangler', ['whoami', '--json'], { encoding: 'utf8' });
  const answer = /^\{.*\}\s*$/s.exec(stdout ?? '')?.[0];
  const { loggedIn = false, accounts = [] } = (answer ? JSON.parse(answer) : {}) as WhoAmI;
  if (status !== 0 || !loggedIn) {
    const advice = 'set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, or run "npx wrangler login"';
    end(`Cloudflare did not confirm who you are: ${advice}. "npx wrangler whoami" says more. Nothing was built.`);
  }
  if (accounts.length > 1 && !process.env.CLOUDFLARE_ACCOUNT_ID && !settings.account_id) {
    const list = accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
    end(
      `These credentials have ${accounts.length} accounts: set CLOUDFLARE_ACCOUNT_ID to one of them.\n${list}\nNothing was built.`,
    );
  }
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
  const ran = spawnSync('wrangler', ['deploy', ...others, '--env', env, ...more], {
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

/** The settings of the environment. Wrangler takes a second to load, so that what is refused before is refused at once. */
async function readSettings() {
  try {
    const { unstable_readConfig } = await import('wrangler');
    const read = unstable_readConfig({ config, env });
    const { PUBLIC_ORIGIN: origin } = read.vars;
    const fault = typeof origin === 'string' && origin ? faultOfOrigin(origin) : null;
    if (fault) throw new Error(`${place}: PUBLIC_ORIGIN ${fault}.`);
    return read;
  } catch (error) {
    return end((error as Error).message);
  }
}
