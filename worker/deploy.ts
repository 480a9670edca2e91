/**
 * `npm run deploy [-- --env staging]`: wrangler, but not while PUBLIC_ORIGIN is still the placeholder, since every snippet, feed and
 * problem document would then lead nowhere.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const options = process.argv.slice(2);
const { values } = parseArgs({ args: options, options: { env: { type: 'string', short: 'e' } }, strict: false });
const environment = typeof values.env === 'string' ? values.env : '';
const section = environment ? `[env.${environment}.vars]` : '[vars]';
const config = readFileSync(new URL('../wrangler.toml', import.meta.url), 'utf8');
const origin = /^PUBLIC_ORIGIN = "(.*)"$/m.exec(config.slice(config.indexOf(section)))?.[1];

if (!config.includes(section) || !origin || origin.endsWith('.example')) {
  console.error(
    `wrangler.toml, ${section}: PUBLIC_ORIGIN is ${origin ?? 'missing'}. Set it to the address that the deployment will have, such as "https://trade-facts.<account>.workers.dev".`,
  );
  process.exit(1);
}
process.exit(spawnSync('wrangler', ['deploy', ...options], { stdio: 'inherit' }).status ?? 1);
