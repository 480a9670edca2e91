/**
 * Options that npm kept for itself, because there was no `--` before them: `npm run desk brief --url X` only sets the environment variable
 * npm_config_url. The command says so, and does nothing.
 */
import { afterEach, expect, it, vi } from 'vitest';
import { run } from '../../../data/commands/desk.ts';
import { npmOptionProblem } from '../../../data/desk/npm-options.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it.each([
  ['--url ADDRESS', { npm_config_url: 'https://news.example' }, '--url'],
  ['--waive-all RULE, --json', { npm_config_waive_all: 'true', npm_config_json: 'true' }, '--waive-all and --json'],
  ['--no-deploy', { npm_config_deploy: '' }, '--no-deploy'],
])('reports options of the help %j that npm set as %j', (help, variables, keptOptions) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  expect(npmOptionProblem(help, 'npm run desk')).toBe(
    `npm took ${keptOptions} for itself. Write "npm run desk -- …", with the options after the "--".`,
  );
});

it.each([
  ['--url ADDRESS, --no-deploy', {}],
  // npm sets other values for `--url X` and `--no-deploy`.
  ['--url ADDRESS', { npm_config_url: '' }],
  ['--no-deploy', { npm_config_deploy: 'true' }],
])('reports none of the help %j for %j', (help, variables) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  expect(npmOptionProblem(help, 'npm run desk')).toBeNull();
});

it('stops a command of the desk', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubEnv('npm_config_url', 'https://news.example/story');
  expect(await run(['brief', 'story.html'])).toBe(2);
  expect(errors.mock.calls[0]).toEqual([expect.stringContaining('npm took --url for itself.')]);
});

it('says what to use instead of a removed command', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await run(['draft', 'story.html'])).toBe(2);
  expect(errors.mock.calls[0]).toEqual([expect.stringContaining('brief <file> --write writes the release file')]);
});
