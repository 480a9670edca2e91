/** The documentation: a guide, and the API's document as pages by subject, with and without their script. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SUBJECTS } from '../../../worker/api/route/subjects.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { visit } from '../visit.ts';

let harness: Harness;
let document: {
  paths: Record<string, { get: { parameters: { name: string }[]; responses: object; 'x-examples': string[] } }>;
  components: { schemas: Record<string, { properties?: object }> };
};

beforeAll(async () => {
  harness = await startHarness({ '/favicon.ico': new Response() });
  document = (await (await harness.worker.fetch('/openapi.json')).json()) as typeof document;
});
afterAll(() => harness.close());

const open = (path = '/docs', options = {}) => visit(harness, `${harness.origin}${path}`, options);
const REFERENCE = Object.keys(SUBJECTS).map((id) => `/docs/${id}`);

it('needs no script to show every route with its parameters, answers and examples, and every schema', async () => {
  const shown: [string, object][] = [];
  const schemas: string[] = [];
  for (const path of REFERENCE) {
    const { page, faults, requests } = await open(path, { javaScriptEnabled: false });
    const routes = await page.locator('.route').evaluateAll((all) =>
      all.map((route): [string, object] => {
        const lists = [...route.querySelectorAll(':scope > details')].map((details) =>
          [...details.querySelectorAll('dt > code:first-child')].map(({ textContent }) => textContent),
        );
        const examples = [...route.querySelectorAll(':scope > ul a')].map((link) => link.getAttribute('href'));
        const [parameters, answers] = lists.length === 2 ? lists : [[], ...lists];
        return [route.querySelector('h3 code')?.textContent ?? '', { parameters, answers, examples }];
      }),
    );
    shown.push(...routes);
    schemas.push(...(await page.locator('.schema h3').allTextContents()));
    expect(await page.locator('form:visible').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([harness.origin]));
  }
  const promised = Object.entries(document.paths).map(([path, { get }]) => {
    const parameters = get.parameters.map(({ name }) => name);
    return [path, { parameters, answers: Object.keys(get.responses), examples: get['x-examples'] }];
  });
  expect(shown.length).toBe(promised.length);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(promised));
  expect(schemas.toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
});

it('describes the fields of a body behind a line that opens', async () => {
  const { page } = await open('/docs/documents', { javaScriptEnabled: false });
  // Of a schema with others inside, the fields of the problem document stand for all.
  const problem = page.locator('.schema', { has: page.locator('#schema-Problem') });
  expect(await problem.locator('dt > code:first-child').allTextContents()).toEqual(
    Object.keys(document.components.schemas.Problem?.properties ?? {}),
  );
  expect(await problem.locator('dl').isVisible()).toBe(false);
  expect(await page.title()).toBe('API: Index and documents – Trade Facts');
});

it.each(['/docs', ...REFERENCE])('%s leads to places that exist, and to addresses that answer', async (path) => {
  const { page } = await open(path, { javaScriptEnabled: false });
  const links = await page
    .locator('main a')
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))]);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);

  const inside = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
  expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  for (const address of links.filter((link) => !link.startsWith('#'))) {
    const [file = '', id] = address.split('#');
    const response = await harness.worker.fetch(file);
    expect([address, response.status]).toEqual([address, 200]);
    if (id) expect(await response.text(), address).toContain(`id="${id}"`);
  }
});

it('runs a route with its example and with what one writes instead', async () => {
  const { page, faults } = await open('/docs/series');
  const route = (id: string) => page.locator('.route', { has: page.locator(`#${id}`) });
  const series = route('series');
  const status = series.locator('.answer [role=status]');
  await series.getByRole('button', { name: 'Send' }).click();
  await status.getByText(/^200 application\/json, \d+ bytes$/).waitFor();
  expect(JSON.parse((await series.locator('.answer pre').textContent()) ?? '')).toMatchObject({ area: 'CN-XJ' });

  await series.getByLabel('Address to try').fill('/v1/series?area=nowhere');
  await page.keyboard.press('Enter');
  await status.getByText(/^400 application\/problem\+json/).waitFor();
  expect(await series.locator('.answer pre').textContent()).toContain('"parameter": "area"');

  expect(faults).toEqual([]);
});

it('shows the picture that a route answers with', async () => {
  const { page, faults } = await open('/docs/cards');
  const picture = page.locator('.route', { has: page.locator('#cardSvg') });
  await picture.getByRole('button', { name: 'Send' }).click();
  await picture.getByRole('img', { name: 'The answer' }).waitFor();
  expect(faults).toEqual([]);
});
