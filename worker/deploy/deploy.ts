/**
 * `npm run deploy -- --env staging`, or `production`: checks the settings, the data set and the widget, and runs `wrangler deploy`. Absolute
 * links of feeds, problem documents and snippets begin with PUBLIC_ORIGIN, which is unknown before the first deploy: Wrangler prints it then.
 * Pages embed a version of the widget by its hash, so production takes only a frozen one.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { remoteProblem } from '../../data/desk/git.ts';
import { npmOptionProblem } from '../../data/desk/npm-options.ts';
import type { Dataset } from '../../data/record/dataset.ts';
import { DATA, dataFolder } from '../../data/record/folders.ts';
import { readJsonFile } from '../../data/record/read-json.ts';
import { versionFiles } from '../../widget/build/bundle.ts';
import { changesOfFrozen, frozenVersions, publishedFolder, version } from '../../widget/build/published.ts';
import { faultOfOrigin, isPlaceholder } from './public-origin.ts';

const HELP = `Usage: npm run deploy -- --env <environment> [options of wrangler deploy]

Deploys the Worker and its files. All environments but staging take only a frozen version
of the widget ("npm run freeze" first, and commit what it writes), and a data set that names
who runs it. Credentials are checked before anything is built.

  --env, -e   production, which is the top level of wrangler.toml, or an environment that it names, such as staging
  --dry-run   builds, and uploads nothing; fails if the environment would refuse the deployment
  --ignore-remote  deploys although the remote has other commits or cannot be reached
  --help, -h  this text
Other options go to wrangler: "npx wrangler deploy --help" lists them.`;

const args = process.argv.slice(2);
const { values, tokens } = parseArgs({
  args,
  options: {
    env: { type: 'string', short: 'e' },
    'ignore-remote': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  strict: false,
  tokens: true,
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const target = readTarget();
const isDryRun = values['dry-run'] === true;
/** All environments except staging need a frozen widget, a named operator and complete labels. Otherwise the lack of one is only a warning. */
const isStrict = target !== 'staging' && !isDryRun;
/** As Wrangler names it. */
const env = target === 'production' ? '' : target;
const others = args.filter((_, i) => !tokens.some((token) => isOwnOption(token, i)));
const root = fileURLToPath(new URL('../../', import.meta.url));
const config = join(root, 'wrangler.toml');
const place = `wrangler.toml, ${env ? `[env.${env}.vars]` : '[vars]'}`;

const NOTHING_BUILT = 'Nothing was built.';
/** Cloudflare's codes for a token or an account that may not do this. A Worker that does not exist has another. */
const DENIED = /\[code: (7003|9106|9109|10000)\]/;

/** The fields of `wrangler whoami --json` that are used here. */
interface WhoAmI {
  loggedIn?: boolean;
  accounts?: { id: string; name: string }[];
}

const settings = await readSettings();
const { PUBLIC_ORIGIN: origin } = settings.vars;
const DATASET = `${DATA}/dataset.json`;
const dataset = (readJsonFile(dataFolder, 'dataset.json', DATASET).value ?? {}) as Partial<Dataset>;
// All problems are printed at once.
const faults = [operatorFault(), draftFault(), await frozenFault()].filter((fault) => fault !== null);
const refusals = isStrict ? faults : [];
const warnings: string[] = [];
if (isDryRun) {
  if (isPlaceholder(origin))
    warnings.push(`PUBLIC_ORIGIN of ${place} is a placeholder, ${origin}: the first deploy tells the address.`);
} else {
  const changes = changedFiles();
  if (changes) warnings.push(`not as in the last commit, and deployed as it is: ${changes}.`);
  // A job of a workflow has checked out what it deploys.
  const behind = values['ignore-remote'] || process.env.CI ? null : remoteProblem(root);
  if (behind)
    refusals.push(`${behind} A deploy would take releases of others offline. To go on anyway, add --ignore-remote.`);
  const fault = credentialsFault() ?? (isPlaceholder(origin) ? nameFault() : null);
  if (fault) refusals.push(fault);
}
if (!isStrict)
  warnings.push(...faults.map((fault) => (target === 'staging' ? fault : `${target} would refuse: ${fault}`)));
// While a deploy can still be stopped.
if (!isDryRun) warn();
if (refusals.length) end(`${refusals.join('\n\n')}\n\n${NOTHING_BUILT}`);
process.exitCode = deploy();
// The build and Wrangler have printed a screen or two since.
warn();
if (process.exitCode)
  console.error(`The build or the upload failed with exit status ${process.exitCode}: see the output above.`);
else if (isDryRun && faults.length && target !== 'staging') {
  console.error(`The dry run built the Worker, but ${target} would refuse this deployment: see the warnings.`);
  process.exitCode = 1;
}

function warn(): void {
  for (const warning of warnings) console.warn(`warning: ${warning}`);
}

/** Exits if npm kept an option for itself, or if no environment is named. npm passes on nothing of `npm run deploy -e staging`. */
function readTarget(): string {
  const taken = npmOptionProblem(HELP, 'npm run deploy');
  if (!taken && typeof values.env === 'string' && values.env) return values.env;
  const advice = 'Name the environment: "npm run deploy -- --env staging", or "npm run deploy -- --env production".';
  return end(`${taken ?? advice} Nothing was deployed.`);
}

/** Whether the argument at `i` is an option of this command, or its value. Others are passed to wrangler. */
function isOwnOption(token: (typeof tokens)[number], i: number): boolean {
  if (token.kind !== 'option') return false;
  if (token.name === 'ignore-remote') return i === token.index;
  return token.name === 'env' && (i === token.index || (i === token.index + 1 && !token.inlineValue));
}

/** The version of the widget must be frozen, and unchanged since. */
async function frozenFault(): Promise<string | null> {
  const isFrozen = frozenVersions(publishedFolder).includes(version);
  const fault = isFrozen
    ? changesOfFrozen(publishedFolder, version, await versionFiles())
    : `Version ${version} of the widget is not frozen, so the files under /w/${version}/ could still change. Run "npm run freeze" and commit the result.`;
  return fault && `${fault} Production deploys only frozen versions.`;
}

function end(fault: string): never {
  console.error(fault);
  process.exit(1);
}

/** The data set must name who runs the deployment and whom to write to. The build checks the form of both. */
function operatorFault(): string | null {
  const missing = [
    ...(dataset.publisher ? [] : ['  "publisher": { "name": "…", "url": "https://…" },']),
    ...(dataset.contact ? [] : ['  "contact": "mailto:…",']),
  ];
  if (!missing.length) return null;
  return `${DATASET} does not say who runs this and whom to write to. Production needs:\n${missing.join('\n')}`;
}

/** Labels of a language in draft may be missing. */
function draftFault(): string | null {
  const drafts = (dataset.languages ?? []).filter(({ draft }) => draft).map(({ code }) => code);
  if (!drafts.length) return null;
  return `${DATASET} has languages in draft: ${drafts.join(', ')}. Add the missing labels (npm run record:check counts them) and remove "draft".`;
}

/** Wrangler needs valid credentials and one account. It would check them only after the build, which takes minutes. */
function credentialsFault(): string | null {
  const { status, stdout, stderr } = ask('whoami', '--json');
  const { loggedIn = false, accounts = [] } = (/^\{.*\}\s*$/s.test(stdout) ? JSON.parse(stdout) : {}) as WhoAmI;
  if (status !== 0 || !loggedIn) {
    const advice = 'Set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, or run "npx wrangler login".';
    return `Cloudflare did not confirm who you are: ${reasonIn(stderr) || 'no valid credentials.'} ${advice}`;
  }
  if (accounts.length < 2 || process.env.CLOUDFLARE_ACCOUNT_ID || settings.account_id) return null;
  const list = accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  return `These credentials have ${accounts.length} accounts: set CLOUDFLARE_ACCOUNT_ID to one of them.\n${list}`;
}

/**
 * The account must not have a Worker of this name before the first deploy: it may belong to another project, and would be replaced. Also
 * reports credentials that Cloudflare refuses there.
 */
function nameFault(): string | null {
  const { status, stdout, stderr } = ask('deployments', 'list', '--json', '--env', env);
  const reason = reasonIn(stderr);
  if (status !== 0) return DENIED.test(reason) ? `Cloudflare does not let you deploy: ${reason}` : null;
  if (!/\[\s*\{/.test(stdout)) return null;
  const fault = `The account has a Worker "${settings.name}" already, which this deploy would replace.`;
  const ours = `If it is an earlier deploy of this project, write its address as PUBLIC_ORIGIN into ${place}.`;
  return `${fault} ${ours} If it is not, change its "name" in wrangler.toml.`;
}

/** The error that Wrangler prints, with Cloudflare's message, and without the advice to report a bug in Wrangler. */
function reasonIn(stderr: string): string {
  const [, error = ''] =
    /\[ERROR\]([\s\S]*?)(?=\n\s*If you think this is a bug|\n\S*\s*Logs were written|$)/.exec(stderr) ?? [];
  const reason = error.replace(/\s+/g, ' ').trim();
  return reason && !/[.:]$/.test(reason) ? `${reason}.` : reason;
}

/** Files that differ from the last commit. Such a deployment cannot be rebuilt from a commit, for a comparison or a rollback. */
function changedFiles(): string | null {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  const [first, ...others] = (status === 0 ? stdout : '').split('\n').filter(Boolean);
  return first ? `${first.slice(3)}${others.length ? ` and ${others.length} more` : ''}` : null;
}

/** The output of Wrangler without colors, which its errors have even with NO_COLOR. */
function ask(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('wrangler', args, { encoding: 'utf8' });
  return { status, stdout: stdout ?? '', stderr: stripVTControlCharacters(stderr ?? '') };
}

function deploy(): number {
  const { status } = spawnSync('wrangler', ['deploy', ...others, '--env', env], { stdio: 'inherit' });
  if (status === 0 && isPlaceholder(origin) && !isDryRun)
    console.log(
      `\nNow write the address above as PUBLIC_ORIGIN into ${place}, and deploy again: links still lead to ${origin}.`,
    );
  return status ?? 1;
}

/** The settings of the environment. */
async function readSettings() {
  try {
    const { unstable_readConfig } = await import('wrangler');
    const { definedEnvironments = [] } = unstable_readConfig({ config });
    if (env && !definedEnvironments.includes(env))
      throw new Error(
        `There is no environment "${env}": wrangler.toml has production and ${definedEnvironments.join(', ')}.`,
      );
    const read = unstable_readConfig({ config, env });
    const { PUBLIC_ORIGIN: origin } = read.vars;
    const fault = typeof origin === 'string' && origin ? faultOfOrigin(origin) : null;
    if (fault) throw new Error(`${place}: PUBLIC_ORIGIN ${fault}.`);
    return read;
  } catch (error) {
    return end((error as Error).message);
  }
}
