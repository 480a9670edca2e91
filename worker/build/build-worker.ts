/**
 * The Worker's part of `npm run build`: writes the OpenAPI document and the pictures of cards beside the catalogue, the files of the pages and the
 * headers of all assets. Node only; the Worker reads the results.
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
import { headers } from './asset-headers.ts';
import { filesIn } from './built-files.ts';
import { missingWords } from './missing-words.ts';
import { drawPictures, pictures } from './pictures/pictures.ts';
import { prerender } from './prerender.ts';

const assets = new URL('assets/', outFolder);
/** Scripts of the pages. */
const SCRIPTS = ['site/site.js', 'search/search.js', 'start/maker.js'];

/** The parts of the one style sheet of the pages, in their order: a rule wins over one before it that is as specific. */
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
const textsFile = new URL(`catalogue/texts/${defaultLang(index)}.json`, assets);
const texts = contentOf<Texts>(readFileSync(textsFile, 'utf8'), index.build);
// All languages have the same words, which the record's own check sees to.
const missing = missingWords(texts);
if (missing.length)
  throw new Error(`${DATA}/vocabulary has no words ${missing.join(', ')}: add them in every language`);
const openapi = openApi(index, version);
write('openapi.json', dataFileText(index.build, openapi));

const source = (file: string) => readFileSync(new URL(`../pages/${file}`, import.meta.url), 'utf8');
const minified = (code: string, loader: 'css' | 'js') => transformSync(code, { loader, minify: true }).code;
const styles = [siteProperties, ...STYLE_SHEETS.map((name) => source(`${name}.css`))].join('\n');
writeFileSync(new URL('w/v1/site.css', assets), minified(styles, 'css'));
writeFileSync(new URL('w/v1/icon.svg', assets), source('site/icon.svg'));
for (const file of SCRIPTS) writeFileSync(new URL(`w/v1/${basename(file)}`, assets), minified(source(file), 'js'));
const catalogue = await openCatalogue(fileAssets(assets));
const drawn = await drawPictures(
  pictures(catalogue),
  new URL('catalogue/', assets),
  new URL(`.cache/pictures/${index.dataset.id}/`, root),
);
console.log(`pictures: ${drawn.count}, of which ${drawn.drawn} are new`);
const { contact } = readJson<Dataset>(new URL('dataset.json', dataFolder));
if (contact) {
  mkdirSync(new URL('.well-known/', assets), { recursive: true });
  // RFC 9116. Expires a year after the last change of the record: after that, messages may go unread. The same record gives the same file.
  const expires = new Date(index.dataset.date);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  const text = `Contact: ${contact}\nExpires: ${expires.toISOString()}\n`;
  writeFileSync(new URL('.well-known/security.txt', assets), text);
}
writeFileSync(new URL('_headers', assets), headers(version, deployedFrozen(new URL('w/', assets))));
let prerendered = 0;
for await (const [name, content] of prerender(index, fileAssets(assets))) {
  write(name, JSON.stringify(content));
  prerendered++;
}
console.log(`prerendered responses: ${prerendered}`);
console.log(`files of the deployment: ${filesIn(pathOf(assets)).length}`);

/** Writes a file below the catalogue. */
function write(name: string, text: string): void {
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
