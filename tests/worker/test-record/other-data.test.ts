/** With the test record, every example works, and nothing mentions the country, currency or languages of the real record. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../data/contract/answers.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { ROUTES } from '../../../worker/api/routes.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { ask, askJson, askPage, askText } from '../ask.ts';
import { builtAsset } from '../direct.ts';

/** Words and scripts of the real record: its country, currency, publishers and languages. */
const REAL_RECORD =
  /\b(CNY?|RMB|yuan|renminbi|Chin(a|ese)|Xinjiang|Horgos|Kazakh\w*|Xinhua)\b|\blang\W{1,3}(zh|ru|kk|ar|fr|es)\b|\p{Script=Han}|\p{Script=Cyrillic}|\p{Script=Arabic}/giu;

const index = (await openCatalogue(env.ASSETS)).index;
const routes = Object.values(ROUTES);
const { version } = manifest;
const languages = index.languages.map(({ code }) => code);
const areas = index.areas.filter(({ card }) => card).map(({ id }) => id);

/** Where a text mentions the real record, with the characters around it. */
function othersIn(text: string): string[] {
  return [...text.matchAll(REAL_RECORD)].map(({ index }) => text.slice(Math.max(0, index - 40), index + 40));
}

describe.each(routes.map((route) => [route.path, route] as const))('%s', (_, { examples, answer, media }) => {
  it.each(examples(index))('%s matches its schema, and mentions nothing of the real record', async (path) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, media]);
    const text = media === 'image/png' ? 'a picture' : await response.text();
    expect(text).not.toBe('');
    expect(othersIn(`${text} ${[...response.headers].join(' ')}`)).toEqual([]);
    if (answer) expect(v.safeParse(ANSWERS[answer], JSON.parse(text)).issues).toBeUndefined();
  });
});

describe('the OpenAPI document', () => {
  it('describes its parameters with codes of the data set', async () => {
    const { fact, release } = index.examples;
    const text = JSON.stringify(await askJson('/openapi.json'));
    for (const code of ['vi', 'USD', 'VN-SG', fact, release]) expect(text).toContain(`"${code}"`);
  });
});

it.each(['index', 'releases', 'openapi'])('the data file %s mentions nothing of the real record', async (name) => {
  expect(othersIn(await (await builtAsset(`/catalogue/${name}.json`)).text())).toEqual([]);
});

it.each(areas.flatMap((area) => languages.map((lang) => [area, lang])))(
  'the card of %s in %s mentions nothing of the real record',
  async (area, lang) => {
    expect(othersIn(await askText(`/v1/cards/${area}?lang=${lang}`))).toEqual([]);
  },
);

describe('the files of the widget', async () => {
  const scripts = await (await builtAsset(`/w/${version}/integrity.json`)).json<Record<string, string>>();
  // The parser of printed numbers, which both contain, knows the words of all languages.
  const hasParser = (name: string) => ['figure.js', 'trade-card.all.js'].includes(name);
  const ofVersion = Object.keys(scripts).filter((name) => !hasParser(name));
  const shared = ['custom-elements.json', 'site.js', 'site.css', 'trade-card.js', 'trade-card.css'];

  it.each([...ofVersion.map((name) => `${version}/${name}`), ...shared.map((name) => `v1/${name}`)])(
    '%s mentions nothing of the real record',
    async (name) => {
      const response = await builtAsset(`/w/${name}`);
      expect(response.status).toBe(200);
      // A variable of a minified script may be called "cn", so the code counts only inside quotes.
      const text = (await response.text()).replace(/(?<!["'`])\bcn\b(?!["'`])/gi, '');
      expect(othersIn(text)).toEqual([]);
    },
  );
});

describe('a page', () => {
  const { fact } = index.examples;
  const paths = ['/', '/docs', ...languages.map((lang) => `/facts/${fact}?lang=${lang}`)];

  it.each(paths)('%s mentions nothing of the real record', async (path) => {
    expect(othersIn(await askPage(path))).toEqual([]);
  });

  it.each(paths)('%s has no broken link', async (path) => {
    const markup = await askText(path);
    const links = new Set(
      [...markup.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, link]) => link?.replaceAll('&amp;', '&') ?? ''),
    );
    expect(links.size).toBeGreaterThan(5);
    for (const link of links) {
      const isAsset = /^\/(w|downloads)\//.test(link);
      const response = isAsset ? await env.ASSETS.fetch(`https://assets.local${link}`) : await ask(link);
      expect(response.status, link).toBe(200);
    }
  });
});
