import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, firefox, type LaunchOptions } from 'playwright';

/** BROWSER=firefox has what starts a browser start that one; Chromium is the rule. */
export const inFirefox = process.env.BROWSER === 'firefox';

/** Why some looks are not tested in Firefox. */
export const NO_EMULATION = 'Playwright cannot ask an installed Firefox for dark, for forced colours or for print';

export async function launchBrowser(): Promise<Browser> {
  if (!inFirefox) return chromium.launch(await chromiumOptions());
  const options = firefoxOptions();
  if (!options) throw new Error(NO_FIREFOX);
  return firefox.launch(options);
}

/** Says why nothing is tested in Chromium: elsewhere than on Linux x64 no package ships one. */
const NO_CHROMIUM = 'no browser found: install Chrome or Chromium, or set CHROME_PATH to one';

/** The options, or where there is no browser the reason. */
export function chromiumOrReason(): Promise<LaunchOptions | string> {
  return chromiumOptions().catch((error: Error) => {
    if (error.message === NO_CHROMIUM) return NO_CHROMIUM;
    throw error;
  });
}

/**
 * Finds a Chromium on any machine, so that `npm test` needs nothing installed: the one that CHROME_PATH names; on Linux x64 the headless
 * shell of the dev dependency @sparticuz/chromium, which opens a page in a third of the processor time of a whole browser; elsewhere one on
 * the PATH, or Playwright's own. Playwright itself turns off the sandbox, background traffic and updates.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  return { headless: true, args: ['--disable-gpu', '--disable-quic', '--disable-sync'], ...(await findChromium()) };
}

/** Says why nothing is tested in Firefox. No package of the npm registry ships one. */
export const NO_FIREFOX = 'no Firefox found: install Firefox (Debian: firefox-esr), or set FIREFOX_PATH to one';

/** An installed Firefox, driven by WebDriver BiDi as it is; null where there is none. Playwright's own would be another browser. */
export function firefoxOptions(): LaunchOptions | null {
  const executablePath = process.env.FIREFOX_PATH || installed(FIREFOX);
  // Scrollbars that take no room, as Chromium has them when it is headless: widths mean the same in both.
  const firefoxUserPrefs = { 'ui.useOverlayScrollbars': 1 };
  return executablePath ? { headless: true, channel: 'moz-firefox', executablePath, firefoxUserPrefs } : null;
}

const CHROMIUM = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  places: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
};
const FIREFOX = { names: ['firefox', 'firefox-esr'], places: ['/Applications/Firefox.app/Contents/MacOS/firefox'] };

type Found = Pick<LaunchOptions, 'executablePath' | 'env'>;

const cache = join(import.meta.dirname, '../../node_modules/.cache');

/** The first of a browser's programs that is on the PATH or where its installer puts it. */
function installed({ names, places }: typeof FIREFOX): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(existsSync);
}

/** The Chromium or Chrome of the machine, which does what a headless shell cannot, if there is one. */
export function installedChromium(): string | undefined {
  return process.env.CHROME_PATH || installed(CHROMIUM);
}

async function findChromium(): Promise<Found> {
  const isShellShipped = process.platform === 'linux' && process.arch === 'x64';
  if (!process.env.CHROME_PATH && isShellShipped) return unpackChromium();

  const own = chromium.executablePath();
  const executablePath = installedChromium() ?? (existsSync(own) ? own : undefined);
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return { executablePath };
}

async function unpackChromium(): Promise<Found> {
  const folder = join(cache, 'chromium');
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const unpacking = await mkdtemp(`${folder}-`);
    // The package unpacks into the temporary folder of its process, and its libraries only where it believes itself
    // in AWS Lambda. Renaming at the end keeps two runs that start together from seeing half a browser.
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', 'import c from "@sparticuz/chromium"; await c.executablePath()'],
      {
        cwd: import.meta.dirname,
        env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      },
    );
    await writeFile(join(unpacking, 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    await rename(unpacking, folder).catch(() => rm(unpacking, { recursive: true }));
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** The machine's fonts if it has any, else the one family of the package: text without a font has no size. */
function fontConfiguration(fonts: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${fonts}-cache</cachedir>
</fontconfig>
`;
}
