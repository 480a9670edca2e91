/**
 * The Worker's part of `npm run build`: writes the OpenAPI document, the styles and scripts of pages, the pictures of cards, the headers of assets,
 * and last the prerendered responses, which need all of these. Node only.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transformSync } from 'esbuild';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { contentOf, dataFileText } from '../../data/catalogue/format/line-file.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Dataset } from '../../data/record/dataset.ts';
import { DATA, dataFolder, outFolder, pathOf, root } from '../../data/record/folders.ts';
import { deployedFrozen, version } from '../../widget/build/published.ts';
import { siteProperties } from '../../widget/view/styles/tokens.ts';
import { openApi } from '../api/openapi/openapi-document.ts';
import { defaultLang } from '../api/route/parameters.ts';
import type { Assets } from '../http/asset-files.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { headersFile } from './asset-headers.ts';
import { filesIn } from './built-files.ts';
import { missingWords } from './missing-words.ts';
import { drawPictures, pictures } from './pictures/pictures.ts';
import { prerender } from './prerender.ts';

const assets = new URL('assets/', outFolder);
/** Scripts of the pages. */
const SCRIPTS = ['site/site.js', 'search/search.js', 'start/maker.js'];

/** The parts of the style sheet of the pages. The order matters: of two rules that are equally specific, the later one wins. */
const STYLE_SHEETS = [
  'site/site',
  'site/forms',
  'site/banner',
  'start/start',
  'start/maker',
  'charts/charts',
  'site/tables',
  'docs/docs',
  'check/check',
  'fact/fact',
  'release/releases',
  'revised/revised',
  'area/area',
  'compare/compare',
  'search/search',
  'site/print',
];

const index = readJson<CatalogueIndex>(new URL('catalogue/index.json', assets));
checkWords();
writeCatalogueFile('openapi.json', dataFileText(index.build, openApi(index, version)));
writePageFiles();
await writePictures();
writeSecurityContact();
writeFileSync(new URL('_headers', assets), headersFile(version, deployedFrozen(new URL('w/', assets))));
await writePrerenderedResponses();
console.log(`files of the deployment: ${filesIn(pathOf(assets)).length}`);

/** Throws if a message is missing. One language is enough, because the check of the record ensures that all have the same messages. */
function checkWords(): void {
  const textsFile = new URL(`catalogue/texts/${defaultLang(index)}.json`, assets);
  const texts = contentOf<Texts>(readFileSync(textsFile, 'utf8'), index.build);
  const missing = missingWords(texts);
  if (missing.length)
    throw new Error(`${DATA}/vocabulary has no words ${missing.join(', ')}: add them in every language`);
}

function writePageFiles(): void {
  const source = (file: string) => readFileSync(new URL(`../pages/${file}`, import.meta.url), 'utf8');
  const minified = (code: string, loader: 'css' | 'js') => transformSync(code, { loader, minify: true }).code;
  const styles = [siteProperties, ...STYLE_SHEETS.map((name) => source(`${name}.css`))].join('\n');
  writeFileSync(new URL('w/v1/site.css', assets), minified(styles, 'css'));
  writeFileSync(new URL('w/v1/icon.svg', assets), source('site/icon.svg'));
  for (const file of SCRIPTS) writeFileSync(new URL(`w/v1/${basename(file)}`, assets), minified(source(file), 'js'));
}

async function writePictures(): Promise<void> {
  const catalogue = await openCatalogue(fileAssets(assets));
  const { count, drawn } = await drawPictures(
    pictures(catalogue),
    new URL('catalogue/', assets),
    new URL(`.cache/pictures/${index.dataset.id}/`, root),
  );
  console.log(`pictures: ${count}, of which ${drawn} are new`);
}

/** Writes security.txt (RFC 9116). It expires a year after the last change of the record, so the same record gives the same file. */
function writeSecurityContact(): void {
  const { contact } = readJson<Dataset>(new URL('dataset.json', dataFolder));
  if (!contact) return;
  const expires = new Date(index.dataset.date);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  mkdirSync(new URL('.well-known/', assets), { recursive: true });
  const text = `Contact: ${contact}\nExpires: ${expires.toISOString()}\n`;
  writeFileSync(new URL('.well-known/security.txt', assets), text);
}

async function writePrerenderedResponses(): Promise<void> {
  let count = 0;
  for await (const [name, content] of prerender(index, fileAssets(assets))) {
    writeCatalogueFile(name, JSON.stringify(content));
    count++;
  }
  console.log(`prerendered responses: ${count}`);
}

function writeCatalogueFile(name: string, text: string): void {
  const file = new URL(`catalogue/${name}`, assets);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}

/** Serves the files of a folder, as the binding ASSETS of the Worker does. */
function fileAssets(folder: URL): Assets {
  return {
    fetch: async (url) => {
      const file = new URL(new URL(url).pathname.slice(1), folder);
      return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
    },
  };
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
