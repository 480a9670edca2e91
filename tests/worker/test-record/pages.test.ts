/** Pages and documents with the test record (tests/test-record/README.md): operator, country, languages and kinds of changes. */
import { describe, expect, it } from 'vitest';
import { askPage, askText } from '../ask.ts';

const PERIOD = '2025-01..2025-05';
const HEADLINE = `VN.trade.value.world.total.${PERIOD}`;

it('/about names the operator, and how to cite the data set', async () => {
  const page = await askPage('/about?lang=en');
  expect(page).toContain('<p><a href="https://example.org/bureau">Example Bureau</a> runs this site');
  expect(page).toContain('<p>Contact: <a href="mailto:security@example.org">security@example.org</a></p>');
  expect(page).toMatch(
    /To cite the whole data set: <bdi>Example Bureau<\/bdi>, <bdi>Test Trade Facts<\/bdi>, <bdi><span[^>]*>[^<]+ 20\d\d<\/span><\/bdi>, <bdi>https:\/\/[^<]+\/<\/bdi>/,
  );
});

it.each(['/about?lang=en', '/areas/VN?lang=en', `/facts/${HEADLINE}?lang=en`])(
  '%s has one link to report an error by e-mail, with the title and the URL of the page',
  async (path) => {
    const page = await askPage(path);
    const links = [...page.matchAll(/<a href="(mailto:[^"]*subject[^"]*)">Report an error<\/a>/g)];
    expect(links.length).toBe(1);
    const mail = new URL((links[0]?.[1] ?? '').replaceAll('&amp;', '&'));
    expect(mail.pathname).toBe('security@example.org');
    expect(mail.searchParams.get('body')).toMatch(new RegExp(`^https://[^/]+${path.split('?')[0]}$`));
    // The subject begins with the name of the site, and the title does not.
    const [, title = ''] = /^Test Trade Facts(.*)/.exec(mail.searchParams.get('subject') ?? '') ?? [];
    expect(page).toContain(`<title>${title}`);
  },
);

it('/openapi.json and the JSON-LD of the start page name the operator and the license', async () => {
  const licenseUrl = 'https://creativecommons.org/licenses/by/4.0/';
  expect(JSON.parse(await askText('/openapi.json')).info).toMatchObject({
    contact: { name: 'Example Bureau', email: 'security@example.org' },
    license: { name: 'Creative Commons Ghi công 4.0', url: licenseUrl },
  });
  const [, set = ''] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(await askPage('/')) ?? [];
  expect(JSON.parse(set)).toMatchObject({
    license: licenseUrl,
    creator: { '@type': 'Organization', name: 'Example Bureau', url: 'https://example.org/bureau' },
  });
});

it('/check has no error rates if none were measured', async () => {
  expect(await askPage('/check?lang=en')).not.toContain('<p class="fine">Measured on');
});

describe('the start page', () => {
  it('shows the newest card of the first area in the first language', async () => {
    const markup = await askPage('/');
    expect(markup.match(/<trade-card [^>]*>/g)).toEqual([
      '<trade-card area="VN" period="2025-01..2025-06" lang="vi" dir="ltr" heading-level="3">',
    ]);
    expect(markup).toContain('<title>Test Trade Facts</title>');
    expect(markup).toContain('aria-label="Việt Nam: ngoại thương, tháng 1–tháng 6 năm 2025"');
  });

  it.each(['vi', 'en', 'de'])('offers its areas and languages in %s', async (lang) => {
    const markup = await askPage(`/?lang=${lang}&period=${PERIOD}`);
    const options = [...markup.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
    expect(options).toEqual(
      expect.arrayContaining(['VN', PERIOD, ...['vi', 'en', 'de'].filter((code) => code !== lang)]),
    );
    expect(markup).toContain(`<html lang="${lang}">`);
  });
});

describe('the page of a fact', () => {
  it.each([
    ['vi', '352,22 T đô la Mỹ'],
    ['en', '352.22 billion US dollars'],
    ['de', '352,22 Milliarden US-Dollar'],
  ])('writes the number in %s', async (lang, number) => {
    const markup = await askPage(`/facts/${HEADLINE}?lang=${lang}`);
    expect(markup).toContain(`<html lang="${lang}">`);
    expect(/<h1>(.*)<\/h1>/.exec(markup)?.[1]).toContain(number);
  });

  it('shows a revision, with the printed earlier number', async () => {
    const markup = await askPage('/facts/VN.trade.value.world.total.2024-01..2024-05?lang=en');
    expect(markup).toContain('302.10 billion U.S. dollars');
    expect(markup).toMatch(/Earlier value<\/p><p class="print">[^/]*302\.10 billion U\.S\. dollars/);
  });

  it('shows a correction notice with its day and its reason', async () => {
    const markup = await askPage('/facts/VN-HP.trade.value.world.total.2023?lang=en');
    expect(markup).toMatch(/<p class="mark"><b>Withdrawn<\/b>: <span lang="en" dir="ltr">.+<\/span>, [^<]+ \d{4}<\/p>/);
  });

  it('is a 410 with the reason, if the id was withdrawn', async () => {
    const page = await askPage('/facts/VN.trade.value.world.total.2019', 410);
    expect(page).toContain('It was copied from a table of another series.');
  });
});

it('an error page has the banner of the site in the first language', async () => {
  const page = await askText('/compare?set=nowhere');
  expect(page).toContain('<html lang="vi">');
  expect(page).toContain('<header class="banner"><a class="name" href="/">Test Trade Facts</a><nav ');
});

describe('the pages of releases', () => {
  it('list what is overdue', async () => {
    const markup = await askPage('/releases?lang=en');
    expect(markup).toContain(
      '<li><a href="/areas/VN?lang=en">Viet Nam</a>: <span class="whole">January – March 2025</span> <span class="whole">(expected by April 12, 2025)</span></li>',
    );
  });

  it('say so if the figures that were left out are not listed', async () => {
    const markup = await askPage('/releases/2025-06-10-example-customs-vietnam-trade?lang=en');
    expect(markup).toContain('<p>The figures that were left out of this page are not listed.</p>');
  });
});
