/** What is served of the second data set: every example answers, in the shape that its route promises, and nothing names the first. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../data/contract/answers.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { ROUTES } from '../../../worker/api/routes.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { ask, askJson, askText } from '../ask.ts';
import { builtAsset } from '../direct.ts';

/** The country, the currency, the publishers and the languages of `data/`. */
const OTHER =
  /\b(CNY?|RMB|yuan|renminbi|Chin(a|ese)|Xinjiang|Horgos|Kazakh\w*|Xinhua)\b|\blang\W{1,3}(zh|ru|kk|ar|fr|es)\b|\p{Script=Han}|\p{Script=Cyrillic}|\p{Script=Arabic}/giu;

const index = (await openCatalogue(env.ASSETS)).index;
const routes = Object.values(ROUTES);
const { version } = manifest;
const languages = index.languages.map(({ code }) => code);
const areas = index.areas.filter(({ card }) => card).map(({ id }) => id);

/** Where a text names the other data set, with the characters around it. */
function othersIn(text: string): string[] {
  return [...text.matchAll(OTHER)].map(({ index }) => text.slice(Math.max(0, index - 40), index + 40));
}

describe.each(routes.map((route) => [route.path, route] as const))('%s', (_, { examples, answer, media }) => {
  it.each(examples(index))('answers %s as its schema says, with nothing of the other data set', async (path) => {
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

it.each(['index', 'releases', 'openapi'])('is what the catalogue has in its file %s', async (name) => {
  expect(othersIn(await (await builtAsset(`/catalogue/${name}.json`)).text())).toEqual([]);
});

it.each(areas.flatMap((area) => languages.map((lang) => [area, lang])))(
  'is what a card of %s in %s says',
  async (area, lang) => {
    expect(othersIn(await askText(`/v1/cards/${area}?lang=${lang}`))).toEqual([]);
  },
);

describe('the files of the widget', async () => {
  const scripts = await (await builtAsset(`/w/${version}/integrity.json`)).json<Record<string, string>>();
  // The parser of printed numbers has the words of all languages in its grammars; the last script is all others in one.
  const own = Object.keys(scripts).filter((name) => !['figure.js', 'trade-card.all.js'].includes(name));
  const shared = ['custom-elements.json', 'site.js', 'site.css', 'trade-card.js', 'trade-card.css'];

  it.each([...own.map((name) => `${version}/${name}`), ...shared.map((name) => `v1/${name}`)])(
    '%s has nothing of the other data set',
    async (name) => {
      const response = await builtAsset(`/w/${name}`);
      expect(response.status).toBe(200);
      // A variable of a minified script may be called "cn": there the code counts within quotes only.
      const text = (await response.text()).replace(/(?<!["'`])\bcn\b(?!["'`])/gi, '');
      expect(othersIn(text)).toEqual([]);
    },
  );
});

describe('a page', () => {
  const { fact } = index.examples;
  const paths = ['/', '/docs', ...languages.map((lang) => `/facts/${fact}?lang=${lang}`)];

  it.each(paths)('%s has nothing of the other data set', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(othersIn(await response.text())).toEqual([]);
  });

  it.each(paths)('%s leads only to what answers', async (path) => {
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
