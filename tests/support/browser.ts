import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright';
import { chromium } from 'playwright';

/**
 * Finds a Chromium on any machine, so that `npm test` needs nothing installed: the one CHROME_PATH names, one on the
 * PATH, Playwright's own, or the one unpacked from the dev dependency @sparticuz/chromium with the libraries it needs.
 * Playwright itself turns off the sandbox, background traffic and updates.
 */
export async function launchOptions(): Promise<LaunchOptions> {
  return { headless: true, args: ['--disable-gpu', '--disable-quic', '--disable-sync'], ...(await findBrowser()) };
}

type Found = Pick<LaunchOptions, 'executablePath' | 'env'>;

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const cache = join(import.meta.dirname, '../../node_modules/.cache');

async function findBrowser(): Promise<Found> {
  const named = process.env.CHROME_PATH;
  if (named) return { executablePath: named };

  const folders = (process.env.PATH ?? '').split(delimiter);
  const known = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  const executablePath = [...known, chromium.executablePath()].find(existsSync);
  if (executablePath) return { executablePath };

  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error('No browser found: install Chrome or Chromium, or set CHROME_PATH to one.');
}

async function unpackBrowser(): Promise<Found> {
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
