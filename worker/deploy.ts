/**
 * `npm run deploy [-- --env staging]`: runs wrangler, but not while PUBLIC_ORIGIN is still the placeholder, since every snippet, feed and
 * problem document would then lead nowhere, and not while the widget's version isn't frozen, since pages embed it by its hash.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unstable_readConfig } from 'wrangler';
import { frozenVersions, publishedFolder, version } from '../widget/build/published.ts';

const options = process.argv.slice(2);
const { values } = parseArgs({ args: options, options: { env: { type: 'string', short: 'e' } }, strict: false });
const env = typeof values.env === 'string' ? values.env : '';
const config = fileURLToPath(new URL('../wrangler.toml', import.meta.url));
const origin = readOrigin();

if (!frozenVersions(publishedFolder).includes(version)) {
  console.error(
    `Version ${version} of the widget is not frozen. Run "npm run freeze" and commit the files that it writes to widget/published/.`,
  );
  process.exit(1);
}
if (typeof origin !== 'string' || origin.endsWith('.example')) {
  console.error(
    `wrangler.toml, ${env ? `[env.${env}.vars]` : '[vars]'}: PUBLIC_ORIGIN is ${origin ?? 'missing'}. Set it to the address that the deployment will have, such as "https://trade-facts.<account>.workers.dev".`,
  );
  process.exit(1);
}
process.exit(spawnSync('wrangler', ['deploy', ...options], { stdio: 'inherit' }).status ?? 1);

function readOrigin(): unknown {
  try {
    return unstable_readConfig({ config, env }).vars.PUBLIC_ORIGIN;
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
