/** The language of a card: the `lang` of the nearest element, matched to the languages of the data set (RFC 4647, lookup). */
import { expect, it } from 'vitest';
import { lookup } from '../../../widget/dom/locale.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { json } from '../../support/table.ts';
import { cardIn } from '../fixture.ts';
import { fakeNetwork, mount, mountLoaded, nextOutcome, paths } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';
const CARD = '<trade-card area="CN-XJ"></trade-card>';
const CARDS = Object.fromEntries(
  LANGUAGES.flatMap((lang) => ['', '&view=full'].map((view) => [`${PATH}?lang=${lang}${view}`, json(cardIn(lang))])),
);

const TAGS: [source: string, markup: string, requested: string][] = [
  ['the card itself', '<div lang="ru"><trade-card area="CN-XJ" lang="fr"></trade-card></div>', 'fr'],
  ['the nearest element', `<div lang="ru"><div lang="es"><p>${CARD}</p></div></div>`, 'es'],
  ['a tag with a region', `<div lang="en-GB">${CARD}</div>`, 'en'],
  ['a tag with a script', `<div lang="zh-Hans">${CARD}</div>`, 'zh'],
  ['a tag in capitals', `<div lang="KK-Cyrl-KZ">${CARD}</div>`, 'kk'],
  ['English for a language without labels', `<div lang="de">${CARD}</div>`, 'en'],
  ['English for no tag', `<div lang="fr"><div lang="">${CARD}</div></div>`, 'en'],
  ['English for an invalid tag', `<div lang="en_US!">${CARD}</div>`, 'en'],
];

it.each(TAGS)('the requested language is that of %s', async (_, markup, lang) => {
  const requests = fakeNetwork(CARDS);
  const element = await mountLoaded(markup);

  expect(paths(requests)).toEqual([`${PATH}?lang=${lang}`]);
  expect(element.shadowRoot?.querySelector('article')?.lang).toBe(lang);
});

const LOOKUPS: [tag: string, languages: string[], nearest: string][] = [
  ['zh-Hant', ['en', 'zh', 'zh-Hant'], 'zh-Hant'],
  ['zh-Hant-TW', ['en', 'zh', 'zh-Hant'], 'zh-Hant'],
  ['zh-Hant', ['en', 'zh'], 'zh'],
  ['zh-Hans-CN', ['en', 'zh-Hant', 'zh'], 'zh'],
  ['pt-BR', ['en', 'pt-BR'], 'pt-BR'],
  ['pt', ['en', 'pt-BR'], 'en'],
  ['de-u-co-phonebk', ['en', 'de'], 'de'],
  ['x-private', ['en', 'zh'], 'en'],
  ['', ['en', 'zh'], 'en'],
];

it.each(LOOKUPS)('lookup of "%s" in %j finds %s', (tag, languages, nearest) => {
  expect(lookup(tag, languages)).toBe(nearest);
});

it('the requested language is that of the page if no nearer element has one', async () => {
  const requests = fakeNetwork(CARDS);
  document.documentElement.lang = 'ar';
  const element = await mountLoaded(CARD).finally(() => {
    document.documentElement.lang = 'en';
  });

  expect(paths(requests)).toEqual([`${PATH}?lang=ar`]);
  expect(element.shadowRoot?.querySelector('article')?.dir).toBe('rtl');
});

it('the requested language is found outside of shadow roots', async () => {
  const requests = fakeNetwork(CARDS);
  const { place } = mount('<div lang="zh"><div></div></div>');
  const outer = place.querySelector('div div')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const outcome = nextOutcome(place);
  inner.innerHTML = CARD;

  expect((await outcome).type).toBe('trade-card-load');
  expect(paths(requests)).toEqual([`${PATH}?lang=zh`]);
});

it('setting the property "lang" sets the attribute and requests the card again', async () => {
  const requests = fakeNetwork(CARDS);
  const element = await mountLoaded(CARD);
  const outcome = nextOutcome(element);
  element.lang = 'zh';
  await outcome;

  expect(element.getAttribute('lang')).toBe('zh');
  expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=zh`]);
});
