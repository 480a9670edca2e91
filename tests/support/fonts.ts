/** Limits the fonts that browsers see to those of the repository, so that text has the same size on every machine. Linux only. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/fonts');

interface FontSet {
  /** Each folder, and what to do if it cannot be read. */
  folders: Record<string, string>;
  /** Elements of the fontconfig file. */
  rules: string;
}

const NOTO = { 'worker/build/pictures/fonts': 'run "git checkout -- worker/build/pictures/fonts"' };
const DEJAVU = { 'node_modules/dejavu-fonts-ttf/ttf': 'run "npm ci"' };

const FONT_SETS = {
  noto: { folders: NOTO, rules: fallback('Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC') },
  /** Wide fonts, as a minimal Debian desktop has them. They lack Chinese. */
  dejavu: {
    folders: { ...DEJAVU, ...NOTO },
    rules: `
  <selectfont><rejectfont><glob>*/NotoSans-*</glob><glob>*/NotoSansArabic-*</glob><glob>*/DejaVu*Condensed*</glob><glob>*/DejaVuSans-ExtraLight*</glob></rejectfont></selectfont>
  ${['serif', 'Times New Roman', 'Georgia', 'Noto Serif'].map((family) => replace(family, 'DejaVu Serif')).join('')}
  ${['sans-serif', 'system-ui', 'Arial', 'Helvetica', 'Verdana', 'Noto Sans'].map((family) => replace(family, 'DejaVu Sans')).join('')}
  ${['monospace', 'Courier New'].map((family) => replace(family, 'DejaVu Sans Mono')).join('')}
  ${fallback('DejaVu Sans', 'Noto Sans SC')}`,
  },
} satisfies Record<string, FontSet>;

export type FontSetName = keyof typeof FONT_SETS;

/** Reads the environment variable FONTS. */
export function fontSetName(env: Partial<Record<string, string>> = process.env): FontSetName {
  const name = env.FONTS ?? 'noto';
  if (!Object.hasOwn(FONT_SETS, name))
    throw new Error(`FONTS must be ${Object.keys(FONT_SETS).join(' or ')}; got "${name}".`);
  return name as FontSetName;
}

/** Writes a configuration that hides all other fonts. Returns its path and the folders that a browser must be allowed to read. */
export function configureFonts(name: FontSetName): { file: string; folders: string[] } {
  const { folders, rules }: FontSet = FONT_SETS[name];
  for (const [folder, remedy] of Object.entries(folders)) checkFolder(folder, remedy);
  const paths = Object.keys(folders).map((folder) => join(root, folder));
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `${name}.conf`);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(
    unfinished,
    `<?xml version="1.0"?>
<fontconfig>
  <reset-dirs/>${paths.map((path) => `<dir>${path}</dir>`).join('')}
  <cachedir>${join(cache, name)}</cachedir>${rules}
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`,
  );
  renameSync(unfinished, file);
  return { file, folders: paths };
}

export function checkFolder(folder: string, remedy: string): void {
  let reason = 'it has no .ttf file';
  try {
    if (readdirSync(join(root, folder)).some((name) => name.endsWith('.ttf'))) return;
  } catch (error) {
    reason = (error as Error).message;
  }
  throw new Error(`Tests cannot read the fonts in ${folder} (${reason}): ${remedy}.`);
}

/** Appends families to every request, for text that the requested ones cannot draw. */
function fallback(...families: string[]): string {
  const names = families.map((family) => `<string>${family}</string>`).join('');
  return `<match target="pattern"><edit name="family" mode="append_last" binding="weak">${names}</edit></match>`;
}

function replace(family: string, replacement: string): string {
  return `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" binding="same"><string>${replacement}</string></edit></match>`;
}
