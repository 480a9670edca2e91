/** Finds and starts the browsers of the tests, with fonts that are the same on every machine. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, firefox, type LaunchOptions } from 'playwright';
import { configureFonts, type FontSetName, fontSetName } from './fonts.ts';

/** BROWSER=firefox starts Firefox instead of Chromium. */
export const inFirefox = process.env.BROWSER === 'firefox';

export const NO_EMULATION = 'Playwright cannot emulate dark mode, forced colors or print in an installed Firefox';

/** A browser that cannot be used on this machine. The message says why, and what to do. */
class NoBrowser extends Error {}

export async function launchBrowser(): Promise<Browser> {
  return inFirefox ? firefox.launch(firefoxOptions()) : chromium.launch(await chromiumOptions());
}

/** Returns the launch options, or the reason why the browser cannot be used. */
export async function orReason(options: () => LaunchOptions | Promise<LaunchOptions>): Promise<LaunchOptions | string> {
  try {
    return await options();
  } catch (error) {
    if (error instanceof NoBrowser) return error.message;
    throw error;
  }
}

/**
 * Finds a Chromium: CHROME_PATH; on Linux x64 the headless shell of the dev dependency @sparticuz/chromium, which opens a page in a third
 * of a whole browser's CPU time; elsewhere an installed one, or the one that Playwright installed.
 */
export async function chromiumOptions(fonts: FontSetName = fontSetName()): Promise<LaunchOptions> {
  const { file } = configureFonts(fonts);
  const { executablePath, env } = await findChromium();
  return {
    headless: true,
    args: ['--disable-gpu', '--disable-quic', '--disable-sync', '--font-render-hinting=none'],
    executablePath,
    env: { ...process.env, ...env, FONTCONFIG_FILE: file },
  };
}

/** Finds an installed Firefox, driven by WebDriver BiDi. Playwright's own Firefox is a patched build. */
export function firefoxOptions(fonts: FontSetName = fontSetName()): LaunchOptions {
  const executablePath = process.env.FIREFOX_PATH || installed(FIREFOX);
  if (!executablePath)
    throw new NoBrowser('no Firefox found: install it (Debian: firefox-esr), or set FIREFOX_PATH to one');
  checkVersion(executablePath, FIREFOX);
  const { file, folders } = configureFonts(fonts);
  return {
    headless: true,
    channel: 'moz-firefox',
    executablePath,
    env: { ...process.env, FONTCONFIG_FILE: file },
    firefoxUserPrefs: {
      // Scrollbars without a width, as in headless Chromium, so that pages are equally wide in both.
      'ui.useOverlayScrollbars': 1,
      // Without this its content processes cannot read the fonts, and every glyph is an empty box.
      'security.sandbox.content.read_path_whitelist': folders.map((folder) => `${folder}/`).join(','),
    },
  };
}

/** The oldest Chromium is the first one with `:state()`, which the element sets. */
const CHROMIUM = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  paths: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  variable: 'CHROME_PATH',
  oldest: 125,
};
/** Firefox 153 is the oldest version that was tried and works. Version 140 refuses a command that Playwright sends. */
const FIREFOX = {
  names: ['firefox', 'firefox-esr'],
  paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  variable: 'FIREFOX_PATH',
  oldest: 153,
};

/** Returns the first program of a browser that is on the PATH or where its installer puts it. */
function installed({ names, paths }: typeof FIREFOX): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...paths].find(existsSync);
}

function checkVersion(executablePath: string, { variable, oldest }: typeof FIREFOX): void {
  const advice = `install version ${oldest} or newer, or set ${variable} to one`;
  let version: string;
  try {
    version = execFileSync(executablePath, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    throw new NoBrowser(`${executablePath} does not run: ${advice}`);
  }
  const [, major] = version.match(/(\d+)\./) ?? [];
  if (Number(major ?? 0) < oldest)
    throw new NoBrowser(`${executablePath} is too old (${version.trim() || 'no version'}): ${advice}`);
}

interface Program {
  executablePath: string;
  env?: Record<string, string>;
}

async function findChromium(): Promise<Program> {
  const { CHROME_PATH } = process.env;
  const isShellShipped = process.platform === 'linux' && process.arch === 'x64';
  if (!CHROME_PATH && isShellShipped) return unpackChromium();

  const playwrightPath = chromium.executablePath();
  const executablePath =
    CHROME_PATH || installed(CHROMIUM) || (existsSync(playwrightPath) ? playwrightPath : undefined);
  if (!executablePath) throw new NoBrowser('no Chromium found: install Chrome or Chromium, or set CHROME_PATH to one');
  checkVersion(executablePath, CHROMIUM);
  return { executablePath };
}

async function unpackChromium(): Promise<Program> {
  const cache = join(import.meta.dirname, '../../node_modules/.cache');
  const folder = join(cache, 'chromium');
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const unpacking = await mkdtemp(`${folder}-`);
    // The package unpacks into the temporary folder of its process, and unpacks its libraries only if it believes to be in AWS Lambda.
    // The rename at the end keeps a second run that starts now from seeing half a browser.
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', 'import c from "@sparticuz/chromium"; await c.executablePath()'],
      {
        cwd: import.meta.dirname,
        env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      },
    );
    await rename(unpacking, folder).catch(() => rm(unpacking, { recursive: true }));
  }
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
}
