/** The URLs and paths in the guides respond, and the snippets in them have the numbers of the record. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtWorker } from '../../support/harness.ts';

const worker = builtWorker();
const guides = ['README.md', 'widget/README.md', 'worker/README.md', 'SECURITY.md']
  .map((file) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'))
  .join('\n');

/** These do not respond to a plain GET with 200: `/mcp` takes only POST, `/embed` needs an area, and security.txt needs a contact in the settings. */
const NOT_FOR_GET = ['/mcp', '/embed', '/.well-known/security.txt'];

/** The paths in the guides: `/v1` of "https://trade-facts.example/v1", and a path by itself in backticks, such as `/openapi.json`. */
const addresses = [
  ...guides.matchAll(/https:\/\/trade-facts\.example(\/[\w./?=&-]*\w)(?=['"\s`])/g),
  ...guides.matchAll(/`(\/[\w./?=&-]*\w)`/g),
].map(([, address = '']) => address);

it('the addresses in the guides respond', async () => {
  const paths = [...new Set(addresses)].filter((path) => !NOT_FOR_GET.includes(path));
  expect(paths).toEqual(expect.arrayContaining(['/v1', '/embed/CN-XJ', '/w/3.0.0/trade-card.all.js', '/openapi.json']));
  for (const path of paths) expect([path, (await worker.fetch(path)).status]).toEqual([path, 200]);
});

it('the sentence and the figure in the README snippets have the numbers of the record', async () => {
  const sentence = await (await worker.fetch('/v1/cards/CN-XJ.md?period=2025&lang=en')).text();
  const [, number, growth] = /in 2025: ([\d.]+) billion yuan, up ([\d.]+) percent/.exec(guides) ?? [];
  expect(sentence.replaceAll('\u00a0', ' ')).toContain(`${number} billion yuan`);
  expect(sentence).toContain(growth);
  const [, id = '', words] = /<trade-figure fact="([^"{]+)">([\d.]+) percent/.exec(guides) ?? [];
  const fact = (await (await worker.fetch(`/v1/facts/${id}`)).json()) as { value: number };
  expect(`${fact.value}`).toBe(words);
});

it('the addresses and columns in the examples of /docs exist', async () => {
  const page = await (await worker.fetch('/docs')).text();
  const examples = [...page.matchAll(/<code id="(?:example-\w+|sheets|built)"[^>]*>(.*?)<\/code>/gs)].map(
    ([, code = '']) => code.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  );
  expect(examples).toHaveLength(6);
  for (const example of examples) {
    const { pathname, search } = new URL(/https?:[^"']+/.exec(example)?.[0] ?? '');
    const response = await worker.fetch(pathname + search);
    expect([example, response.status]).toEqual([example, 200]);
    const isParquet = pathname.endsWith('.parquet');
    // The Parquet file has the columns of the CSV file.
    const table = isParquet ? await worker.fetch('/downloads/facts.csv') : response;
    const [header = ''] = (await table.text()).split('\r\n');
    // `SELECT period, value FROM … WHERE id = …`, or `"period_start"` in the code of other examples.
    const [, selected, filtered] = /SELECT (.*) FROM .* WHERE (\w+)/.exec(example) ?? [];
    const columns = selected
      ? [...selected.split(', '), filtered]
      : [...example.matchAll(/"(period_\w+)"/g)].map(([, name]) => name);
    expect(header.split(',')).toEqual(expect.arrayContaining(columns));
  }
});
