/**
 * `npm run fonts`: updates the fonts of the pictures, which are committed in `fonts/`. Run it if the build reports a character that they lack. They
 * have Latin, Cyrillic, Greek and Arabic, and the Chinese characters that are common or that `data/` and the test record use. The complete fonts,
 * over 20 MB, are downloaded into `.cache/fonts/`, so that they are not a dependency of the project.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pathOf, root } from '../../../data/record/folders.ts';

const PACKAGES = [
  'subset-font@2.9.0',
  '@expo-google-fonts/noto-sans@0.4.2',
  '@expo-google-fonts/noto-sans-arabic@0.4.3',
  '@expo-google-fonts/noto-sans-sc@0.4.3',
];

const folder = new URL('.cache/fonts/', root);
mkdirSync(folder, { recursive: true });
const install = ['install', '--prefix', pathOf(folder), '--no-save', '--ignore-scripts', ...PACKAGES];
if (spawnSync('npm', install, { stdio: 'inherit' }).status !== 0) process.exit(1);

type SubsetFont = (font: Buffer, text: string, options: { targetFormat: 'truetype' }) => Promise<Buffer>;
const modules = new URL('node_modules/', folder);
const { default: subsetFont } = (await import(new URL('subset-font/index.js', modules).href)) as {
  default: SubsetFont;
};

/** Latin, Greek and Cyrillic, with punctuation and signs. Every font has them, because a line has only one font. */
const EUROPEAN = charactersIn(
  [0x20, 0x7e], // ASCII
  [0xa0, 0x24f], // Latin with accents
  [0x2bb, 0x2c7], // Letters such as ʻ and ʼ
  [0x300, 0x36f], // Combining accents
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // More Latin with accents, such as Vietnamese
  [0x2000, 0x205f], // Spaces, dashes and quotation marks
  [0x20a0, 0x20c0], // Currencies
  [0x2100, 0x2122], // № and ™
  [0x2190, 0x2193], // Arrows
  [0x2212, 0x2212], // The minus sign
  [0x2260, 0x2265], // ≠, ≤ and ≥
);
const FONTS = {
  NotoSans: ['noto-sans', EUROPEAN],
  NotoSansArabic: ['noto-sans-arabic', EUROPEAN + charactersIn([0x600, 0x6ff])],
  NotoSansSC: ['noto-sans-sc', EUROPEAN + charactersIn([0x3000, 0x301f], [0xff01, 0xff5e]) + chineseCharacters()],
} as const;

for (const [name, [source, text]] of Object.entries(FONTS)) {
  for (const weight of ['400Regular', '700Bold']) {
    const file = new URL(`@expo-google-fonts/${source}/${weight}/${name}_${weight}.ttf`, modules);
    const subset = await subsetFont(readFileSync(file), text, { targetFormat: 'truetype' });
    writeFileSync(new URL(`fonts/${name}-${weight.replace(/^\d+/, '')}.ttf`, import.meta.url), subset);
    console.log(`${name} ${weight}: ${subset.length} bytes`);
  }
  const license = readFileSync(new URL(`@expo-google-fonts/${source}/LICENSE_FONT`, modules));
  writeFileSync(new URL(`fonts/${name}.LICENSE.txt`, import.meta.url), license);
}

/** The characters of these ranges of code points. */
function charactersIn(...ranges: [from: number, to: number][]): string {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
    .join('');
}

/** The Chinese characters in the records, in dates and amounts, in names of countries, and the common ones. */
function chineseCharacters(): string {
  const paths = ['data', 'tests/test-record'].flatMap((data) => [
    `${data}/*.json`,
    `${data}/{vocabulary,releases}/*.json`,
  ]);
  const texts = globSync(paths, { cwd: fileURLToPath(root) }).map((file) => readFileSync(new URL(file, root), 'utf8'));
  const all = [
    ...texts,
    countryNames(),
    commonCharacters(),
    // Units of dates and amounts.
    '年月日时分星期一二三四五六七八九十零百千万亿兆上下半全季度第前后初末',
  ].join('');
  return [...new Set(all.match(/\p{scx=Han}/gu))].sort().join('');
}

/** The 3,755 most common Chinese characters (GB 2312, level 1), so that new names rarely need new fonts. */
function commonCharacters(): string {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes));
}

/** The names of all countries in Chinese, so that a release may bring any of them without new fonts. */
function countryNames(): string {
  const names = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => names.of(first + second) ?? '')).join('');
}
