/** No page has a broken link to another page or file of this site. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { ask, askText } from '../ask.ts';
import { decodeEntities } from '../markup.ts';
import { HEADLINE } from '../seed.ts';

const REVISED = 'UZ.trade.value.world.total.2023';

/** Links that an earlier test has checked. */
const checkedLinks = new Set<string>();

it.each([
  // A line for each kind of page.
  ...['/', '/?area=CN-GD&indicator=exports&lang=ar', '/?area=CN-XJ&period=2025-01..2025-05&view=full'],
  ...['/search?q=nothing', '/search?q=guangdong', '/compare', '/compare?set=CN.partners'],
  ...['/revised', '/revised?area=UZ'],
  ...['/areas', '/areas?lang=zh', '/areas/CN-XJ', '/areas/UZ?lang=fr', '/areas/CN-XJ-port-karasu'],
  ...['/areas/CN-XJ?period=2025', '/areas/CN-XJ?partner=KZ', '/areas/CN-XJ?periodType=month'],
  ...[`/facts/${HEADLINE}`, `/facts/${HEADLINE}?asOf=2025-06-19&lang=ru`, `/facts/${REVISED}`],
  ...['/releases', '/releases?area=CN&lang=zh', '/releases/2025-06-19-chinagate-xinjiang-trade'],
  ...['/check', '/docs', '/about', '/about?lang=es', '/embed/CN-XJ', '/embed/CN-XJ?view=full', '/nothing'],
])('%s has no broken link', async (path) => {
  const markup = await askText(path);
  const links = new Set(
    [...markup.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link]) => decodeEntities(link ?? '')),
  );
  expect(links.size).toBeGreaterThan(2);
  if (path === '/') expect([...links]).toEqual(expect.arrayContaining(['/w/v1/trade-card.js', '/areas']));
  for (const link of links) {
    if (checkedLinks.has(link)) continue;
    const isFile = /^\/(w|downloads)\//.test(link);
    const response = isFile ? await env.ASSETS.fetch(`https://any.example${link}`) : await ask(link);
    expect([link, response.status]).toEqual([link, 200]);
    checkedLinks.add(link);
    await response.body?.cancel();
  }
});
