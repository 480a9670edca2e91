/**
 * `/v1/cards/{area}.html`: the card as an HTML file that loads nothing, as a table cell for e-mail (`fragment=1`), and as an element with its
 * rendered card (`fragment=element`).
 */
import { describe, expect, it } from 'vitest';
import { STATIC_STYLES, withHostClass } from '../../../worker/formats/static-view.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { askText, ORIGIN } from '../ask.ts';
import { withoutTags } from '../markup.ts';

const FIXED = 'period=2025-01..2025-05';

/** Markup and CSS that make a browser load something. */
const LOADS = /<(link|script|img|iframe|object|embed|audio|video|source|base)\b|\ssrc=|url\(|@import/i;

describe.each(['compact', 'full'])('the file of a %s card', (view) => {
  it.each(LANGUAGES)('loads nothing and has no script, in %s', async (lang) => {
    const page = await askText(`/v1/cards/CN-XJ.html?view=${view}&lang=${lang}`);
    expect(page).toContain(`<html lang="${lang}"`);
    expect(page).not.toMatch(LOADS);
    expect(page).not.toMatch(/\son\w+=|javascript:|<button/i);
  });

  it('has only absolute links', async () => {
    const hrefs = [...(await askText(`/v1/cards/CN-XJ.html?view=${view}&${FIXED}`)).matchAll(/href="([^"]*)"/g)];
    expect(hrefs.length).toBeGreaterThan(2);
    expect(hrefs.filter(([, href]) => !/^https?:\/\//.test(href as string))).toEqual([]);
  });
});

it('has a link instead of the button "Sources and data", which would need a script', async () => {
  const figures = `${ORIGIN}/facts/CN-XJ.trade.value.world.total.2025-01..2025-05?lang=en`;
  expect(await askText(`/v1/cards/CN-XJ.html?${FIXED}`)).toContain(
    `<a class="open" href="${figures}"><span class="narrow " aria-hidden="false">Sources</span><span class="wide " aria-hidden="false">Sources and data</span></a>`,
  );
});

it('has the color scheme of the reader, or the requested theme', async () => {
  expect(await askText('/v1/cards/CN-XJ.html')).toContain('<meta name="color-scheme" content="light dark">');
  const dark = await askText('/v1/cards/CN-XJ.html?theme=dark');
  expect(dark).toContain('<meta name="color-scheme" content="dark">');
  expect(dark).toContain('<div class="host" theme="dark"><article');
});

it('has the styles of the element, for a class instead of a shadow host', () => {
  expect(withHostClass(':host { a } :host([theme=dark]) { b }')).toBe('.host { a } .host[theme=dark] { b }');
  expect(STATIC_STYLES).not.toContain(':host');
});

describe('the table cell for e-mail', () => {
  it.each(LANGUAGES)('has only simple tags with inline styles, in %s', async (lang) => {
    const text = await askText(`/v1/cards/CN-XJ.html?fragment=1&lang=${lang}`);
    const tags = [...text.matchAll(/<\/?([a-z0-9-]+)((?:\s[^>]*)?)>/gi)];
    expect(new Set(tags.map(([, name]) => name))).toEqual(
      new Set(['table', 'tbody', 'tr', 'td', 'a', 'strong', 'small', 'span', 'br']),
    );
    const attributes = tags.flatMap(([, , more = '']) => [...more.matchAll(/ ([a-z-]+)=/g)].map(([, name]) => name));
    expect(new Set(attributes)).toEqual(new Set(['lang', 'dir', 'cellspacing', 'style', 'href']));
    expect(text.match(/<td/g)?.length).toBe(1);
  });

  /** The texts of the lines of the cell. */
  async function linesOf(url: string): Promise<string[]> {
    const [, cell = ''] = /<td[^>]*>(.*)<\/td>/s.exec(await askText(url)) ?? [];
    return cell.split('<br>').map((line) => withoutTags(line).trim());
  }

  it('says the same as the compact card', async () => {
    const url = `/v1/cards/CN-XJ.html?fragment=1&${FIXED}&asOf=2026-03-31`;
    expect(await linesOf(url)).toEqual([
      'Xinjiang’s foreign trade, January–May\u00a02025',
      '227.67 billion yuan about\u00a0US$31.73 billion',
      'Up 22.9% from a year earlier',
      'As of March 31, 2026',
      'Customs authorities, via Xinhua, Jun 19, 2025 · Sources and data',
    ]);
    expect(await askText(url)).toContain(
      'href="http://en.chinagate.cn/2025-06/19/content_117936361.htm#:~:text=227.67%20billion%20yuan"',
    );
  });

  it('has no line for growth if none was printed', async () => {
    expect(await linesOf('/v1/cards/CN-XZ.html?fragment=1&period=2025')).toEqual([
      'Tibet (Xizang): foreign trade,\u00a02025',
      '8.479 billion yuan',
      'Xinhua, Jan 27, 2026 · Sources and data',
    ]);
  });
});

describe('the element with its rendered card', () => {
  it('has the attributes of the same card, and inline styles', async () => {
    const text = await askText(`/v1/cards/CN-XJ.html?fragment=element&${FIXED}&theme=dark&lang=ar`);
    expect(text).toMatch(
      /^<trade-card area="CN-XJ" period="2025-01\.\.2025-05" theme="dark" lang="ar" dir="rtl" style="display:block;min-height:10em;margin-block:1em;line-height:1\.4"><template shadowrootmode="open"><style>/,
    );
    expect(text).toContain('<article class="card compact ');
    expect(text).toMatch(/<\/template>[^<]+<a href="http[^"]+">[^<]+<\/a><\/trade-card>\n$/);
    expect(text).not.toMatch(/<(link|script|img)\b/);
  });

  it('loads its styles from the site if "style" is "linked", for pages that forbid inline styles', async () => {
    const text = await askText('/v1/cards/CN-XJ.html?fragment=element&style=linked');
    expect(text).toMatch(
      /^<trade-card area="CN-XJ" lang="en" dir="ltr"><template shadowrootmode="open"><link rel="stylesheet" href="https:\/\/trade-facts\.example\/w\/v1\/trade-card\.css">/,
    );
    expect(text).not.toMatch(/\sstyle=|<style/);
  });

  it('has attributes for the requested series and view', async () => {
    const query = 'indicator=exports&partner=central-asia-5&view=full';
    expect(await askText(`/v1/cards/CN-XJ.html?fragment=element&${query}`)).toMatch(
      /^<trade-card area="CN-XJ" indicator="exports" partner="central-asia-5" view="full" lang="en" dir="ltr" style=/,
    );
  });
});
