/** `/embed/{area}`, the page for iframes: its headers, links and errors. tests/e2e/hosts/iframes.test.ts opens it in an iframe. */
import { describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { ask, askJson, askText, LIVE_POLICY } from '../ask.ts';
import { decodeEntities } from '../markup.ts';

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}

it('may be framed by any page, even a cross-origin isolated one, and allows only its own styles and script', async () => {
  const response = await ask('/embed/CN-XJ');
  const body = await response.text();
  const [style, script] = await Promise.all(
    ['style', 'script'].map((name) => hashOf(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(body)?.[1] ?? '')),
  );
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'strict-transport-security': 'max-age=31536000',
    'cache-control': LIVE_POLICY,
  });
  expect(response.headers.has('X-Frame-Options')).toBe(false);
  expect(body.match(/<script|<style/g)?.length).toBe(2);
});

it('loads nothing, and links only to this site; the full view also links to its source', async () => {
  for (const view of ['compact', 'full']) {
    const body = await askText(`/embed/CN-XJ?view=${view}&period=2025-01..2025-05`);
    expect(body).not.toMatch(
      /<(img|iframe|object|embed|audio|video|source)\b|\ssrc=|url\(|@import|<link rel="stylesheet/i,
    );
    const links = [...body.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href as string);
    expect(links.length).toBeGreaterThan(3);
    const externalLinks = links.filter((href) => !/^\/((facts|areas)\/|v1\/(cards|facts)|\?area=)/.test(href));
    const { source } = await askJson<CompactCard>('/v1/cards/CN-XJ?period=2025-01..2025-05');
    expect([...new Set(externalLinks)]).toEqual(view === 'full' ? [source.url + source.fragment] : []);
    for (const href of new Set(links))
      if (!externalLinks.includes(href)) expect((await ask(decodeEntities(href))).status, href).toBe(200);
  }
});

it('has the parameters of the card, and ignores unknown ones', async () => {
  expect(await askText('/embed/CN-XJ?utm_source=x&dnt=1')).toBe(await askText('/embed/CN-XJ'));
  expect(await askText('/embed/CN-XJ?lang=ar&theme=dark')).toContain('<html lang="ar" dir="rtl">');
  expect(await askText('/embed/CN-XJ?theme=dark')).toContain('<meta name="color-scheme" content="dark">');
  expect(await askText('/embed/CN-XJ?view=full')).toContain('class="card full"');
  expect(await askText('/embed/CN-XJ?period=2025-01..2025-05&asOf=2025-06-19')).toContain('As of June 19, 2025');
});

describe('a problem', () => {
  it.each([
    ['/embed/XX', 404, 'No card for the area “<bdi>XX</bdi>”.'],
    ['/embed/%3Cscript%3E', 404, 'No card for the area “<bdi>&lt;script&gt;</bdi>”.'],
    ['/embed/CN-XJ?period=1949', 404, 'No figure for this choice. Choose another period or a later date.'],
    ['/embed/CN-XJ?lang=xx', 400, '“<bdi>xx</bdi>” is not a valid value of <bdi>lang</bdi>.'],
    ['/embed/CN-XJ?lang=zh&lang=en', 400, 'takes one value; got 2.'],
    ['/embed', 404, 'There is nothing at <bdi>/embed</bdi>.'],
  ])('%s is a page for the iframe, with the status %i', async (path, status, detail) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([status, 'public, max-age=60']);
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    const body = await response.text();
    expect(body).toContain(detail);
    expect(body).toMatch(/<b>(This card cannot be shown|此卡片无法显示)<\/b>/);
  });

  it('is in the language of the card, and links to the list of areas', async () => {
    const body = await askText('/embed/XX?lang=zh');
    expect(body).toContain('<html lang="zh" dir="ltr">');
    expect(body).toContain('<b>此卡片无法显示</b>');
    expect(body).toContain('<a href="https://trade-facts.example/areas?lang=zh">Trade Facts: 地区</a>');
    expect(body).toContain('<p class="pending small">没有地区“<bdi>XX</bdi>”的卡片。</p>');
    expect(await askText('/embed/CN-XJ?lang=zh&lang=en')).toContain(
      '<span lang="en" dir="ltr">&quot;lang&quot; takes one value',
    );
  });
});
