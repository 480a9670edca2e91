/**
 * `npm run deploy -- --env staging`, or `production`: checks the settings, the data set and the widget, and runs `wrangler deploy`.
 *
 * PUBLIC_ORIGIN, with which absolute links begin, is unknown before the first deploy: Wrangler prints it then. Other sites embed a version of the
 * widget by its hash, so production takes only a frozen version, whose files never change.
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
import { isPlaceholder, problemOfOrigin } from './public-origin.ts';

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
/** If strict, the widget must be frozen, the operator named, and no language a draft. Otherwise there is only a warning. */
const isStrict = target !== 'staging' && !isDryRun;
/** Wrangler's name for the environment: empty for production, the top level of wrangler.toml. */
const env = target === 'production' ? '' : target;
const wranglerOptions = args.filter((_, i) => !tokens.some((token) => isOwnOption(token, i)));
const root = fileURLToPath(new URL('../../', import.meta.url));
const config = join(root, 'wrangler.toml');
const placeOfVars = `wrangler.toml, ${env ? `[env.${env}.vars]` : '[vars]'}`;

/** Cloudflare's error codes for a token or an account without permission. A Worker that does not exist has another code. */
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
const problems = [operatorProblem(), draftProblem(), await frozenProblem()].filter((problem) => problem !== null);
const refusals = isStrict ? [...problems] : [];
const warnings: string[] = [];
if (isDryRun) {
  if (isPlaceholder(origin))
    warnings.push(`PUBLIC_ORIGIN of ${placeOfVars} is a placeholder, ${origin}: the first deploy tells the address.`);
} else {
  const changes = changedFiles();
  if (changes) warnings.push(`not as in the last commit, and deployed as it is: ${changes}.`);
  // In a workflow, the checkout decides what is deployed.
  const behind = values['ignore-remote'] || process.env.CI ? null : remoteProblem(root);
  if (behind)
    refusals.push(`${behind} A deploy would take releases of others offline. To go on anyway, add --ignore-remote.`);
  const problem = credentialsProblem() ?? (isPlaceholder(origin) ? nameProblem() : null);
  if (problem) refusals.push(problem);
}
if (!isStrict)
  warnings.push(...problems.map((problem) => (target === 'staging' ? problem : `${target} would refuse: ${problem}`)));
// Before the build, so that the deploy can still be stopped.
if (!isDryRun) printWarnings();
if (refusals.length) end(`${refusals.join('\n\n')}\n\nNothing was built.`);
process.exitCode = deploy();
// Again, because the build and Wrangler have printed a screen or two.
printWarnings();
if (process.exitCode)
  console.error(`The build or the upload failed with exit status ${process.exitCode}: see the output above.`);
else if (isDryRun && problems.length && target !== 'staging') {
  console.error(`The dry run built the Worker, but ${target} would refuse this deployment: see the warnings.`);
  process.exitCode = 1;
}

function printWarnings(): void {
  for (const warning of warnings) console.warn(`warning: ${warning}`);
}

/** Exits if no environment is named, or if npm kept an option for itself, as it does with `npm run deploy -e staging` (without `--`). */
function readTarget(): string {
  const optionProblem = npmOptionProblem(HELP, 'npm run deploy');
  if (!optionProblem && typeof values.env === 'string' && values.env) return values.env;
  const advice = 'Name the environment: "npm run deploy -- --env staging", or "npm run deploy -- --env production".';
  return end(`${optionProblem ?? advice} Nothing was deployed.`);
}

/** Whether the argument at `i` is an option of this command, or its value. Others are passed to wrangler. */
function isOwnOption(token: (typeof tokens)[number], i: number): boolean {
  if (token.kind !== 'option') return false;
  if (token.name === 'ignore-remote') return i === token.index;
  return token.name === 'env' && (i === token.index || (i === token.index + 1 && !token.inlineValue));
}

/** The version of the widget must be frozen, and unchanged since. */
async function frozenProblem(): Promise<string | null> {
  const isFrozen = frozenVersions(publishedFolder).includes(version);
  const problem = isFrozen
    ? changesOfFrozen(publishedFolder, version, await versionFiles())
    : `Version ${version} of the widget is not frozen, so the files under /w/${version}/ could still change. Run "npm run freeze" and commit the result.`;
  return problem && `${problem} Production deploys only frozen versions.`;
}

function end(reason: string): never {
  console.error(reason);
  process.exit(1);
}

/** The data set must name who runs the deployment and whom to write to. The build checks the form of both. */
function operatorProblem(): string | null {
  const missing = [
    ...(dataset.publisher ? [] : ['  "publisher": { "name": "…", "url": "https://…" },']),
    ...(dataset.contact ? [] : ['  "contact": "mailto:…",']),
  ];
  if (!missing.length) return null;
  return `${DATASET} does not say who runs this and whom to write to. Production needs:\n${missing.join('\n')}`;
}

/** Labels of a language in draft may be missing. */
function draftProblem(): string | null {
  const drafts = (dataset.languages ?? []).filter(({ draft }) => draft).map(({ code }) => code);
  if (!drafts.length) return null;
  return `${DATASET} has languages in draft: ${drafts.join(', ')}. Add the missing labels (npm run record:check counts them) and remove "draft".`;
}

/** Wrangler needs valid credentials and one account. It would check them only after the build, which takes minutes. */
function credentialsProblem(): string | null {
  const { status, stdout, stderr } = runWrangler('whoami', '--json');
  const { loggedIn = false, accounts = [] } = (/^\{.*\}\s*$/s.test(stdout) ? JSON.parse(stdout) : {}) as WhoAmI;
  if (status !== 0 || !loggedIn) {
    const advice = 'Set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, or run "npx wrangler login".';
    return `Cloudflare did not confirm who you are: ${errorIn(stderr) || 'no valid credentials.'} ${advice}`;
  }
  if (accounts.length < 2 || process.env.CLOUDFLARE_ACCOUNT_ID || settings.account_id) return null;
  const list = accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  return `These credentials have ${accounts.length} accounts: set CLOUDFLARE_ACCOUNT_ID to one of them.\n${list}`;
}

/**
 * Before the first deploy, the account must not have a Worker of this name: it may belong to another project, and would be replaced. Also
 * reports credentials without permission.
 */
function nameProblem(): string | null {
  const { status, stdout, stderr } = runWrangler('deployments', 'list', '--json', '--env', env);
  const error = errorIn(stderr);
  if (status !== 0) return DENIED.test(error) ? `Cloudflare does not let you deploy: ${error}` : null;
  const hasDeployments = /\[\s*\{/.test(stdout);
  if (!hasDeployments) return null;
  const problem = `The account has a Worker "${settings.name}" already, which this deploy would replace.`;
  const adviceIfOurs = `If it is an earlier deploy of this project, write its address as PUBLIC_ORIGIN into ${placeOfVars}.`;
  return `${problem} ${adviceIfOurs} If it is not, change its "name" in wrangler.toml.`;
}

/**
 * The error that Wrangler prints, on one line, without what follows it. `✘ [ERROR] A request failed.\n  Unauthorized [code: 10000]\n\n  If you
 * think this is a bug …` gives `A request failed. Unauthorized [code: 10000].`
 */
function errorIn(stderr: string): string {
  const [, text = ''] =
    /\[ERROR\]([\s\S]*?)(?=\n\s*If you think this is a bug|\n\S*\s*Logs were written|$)/.exec(stderr) ?? [];
  const error = text.replace(/\s+/g, ' ').trim();
  return error && !/[.:]$/.test(error) ? `${error}.` : error;
}

/** Names files that differ from the last commit. A deployment with them cannot be built again for a comparison or a rollback. */
function changedFiles(): string | null {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  const [first, ...others] = (status === 0 ? stdout : '').split('\n').filter(Boolean);
  return first ? `${first.slice(3)}${others.length ? ` and ${others.length} more` : ''}` : null;
}

/** Runs Wrangler, and removes the colors of its errors, which NO_COLOR does not prevent. */
function runWrangler(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('wrangler', args, { encoding: 'utf8' });
  return { status, stdout: stdout ?? '', stderr: stripVTControlCharacters(stderr ?? '') };
}

function deploy(): number {
  const { status } = spawnSync('wrangler', ['deploy', ...wranglerOptions, '--env', env], { stdio: 'inherit' });
  if (status === 0 && isPlaceholder(origin) && !isDryRun)
    console.log(
      `\nNow write the address above as PUBLIC_ORIGIN into ${placeOfVars}, and deploy again: links still lead to ${origin}.`,
    );
  return status ?? 1;
}

/** Reads the settings of the environment from wrangler.toml. Exits if it is not defined there, or if PUBLIC_ORIGIN is invalid. */
async function readSettings() {
  try {
    const { unstable_readConfig } = await import('wrangler');
    const { definedEnvironments = [] } = unstable_readConfig({ config });
    if (env && !definedEnvironments.includes(env))
      throw new Error(
        `There is no environment "${env}": wrangler.toml has production and ${definedEnvironments.join(', ')}.`,
      );
    const environment = unstable_readConfig({ config, env });
    const { PUBLIC_ORIGIN: origin } = environment.vars;
    const problem = typeof origin === 'string' && origin ? problemOfOrigin(origin) : null;
    if (problem) throw new Error(`${placeOfVars}: PUBLIC_ORIGIN ${problem}.`);
    return environment;
  } catch (error) {
    return end((error as Error).message);
  }
}
