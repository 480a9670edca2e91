/**
 * Detects options that npm kept for itself. Without a `--` before it, `npm run desk brief --url=…` only sets the variable `npm_config_url`,
 * and `--no-deploy` sets an empty `npm_config_deploy`.
 */

/** Says what to write if npm took some of the options in `help`; null if it took none. */
export function takenByNpm(help: string, command: string): string | null {
  const options = new Set([...help.matchAll(/--([a-z]+(?:-[a-z]+)*)/g)].map(([, name = '']) => name));
  const taken = [...options].filter(isTaken).map((name) => `--${name}`);
  if (!taken.length) return null;
  return `npm took ${taken.join(' and ')} for itself. Write "${command} -- …", with the options after the "--".`;
}

function isTaken(name: string): boolean {
  const setting = name.replace(/^no-/, '');
  const value = process.env[`npm_config_${setting.replaceAll('-', '_')}`];
  return setting === name ? Boolean(value) : value === '';
}
