/**
 * Detects options that npm kept for itself. Without a `--` before it, `npm run desk brief --url=…` only sets the variable `npm_config_url`,
 * and `--no-deploy` sets an empty `npm_config_deploy`.
 */

/** Says what to write if npm kept some of the options in `help`; null if it kept none. */
export function npmOptionProblem(help: string, command: string): string | null {
  const options = new Set([...help.matchAll(/--([a-z]+(?:-[a-z]+)*)/g)].map(([, name = '']) => name));
  const kept = [...options].filter(isKeptByNpm).map((name) => `--${name}`);
  if (!kept.length) return null;
  return `npm took ${kept.join(' and ')} for itself. Write "${command} -- …", with the options after the "--".`;
}

function isKeptByNpm(name: string): boolean {
  const setting = name.replace(/^no-/, '');
  const value = process.env[`npm_config_${setting.replaceAll('-', '_')}`];
  return setting === name ? Boolean(value) : value === '';
}
