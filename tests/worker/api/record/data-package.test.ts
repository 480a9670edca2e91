/** The files for download: the descriptor by the rules of Data Package 2.0, and the CSV by the descriptor. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../../data/contract/enumerations.ts';
import { readCsv } from '../../read-csv.ts';

interface Field {
  name: string;
  type: 'string' | 'number' | 'date' | 'integer';
  description: string;
}
interface Package {
  $schema: string;
  name: string;
  created: string;
  licenses: { name: string; path: string }[];
  sources: { title: string; path: string }[];
  keywords: string[];
  resources: {
    name: string;
    path: string;
    encoding: string;
    mediatype: string;
    schema: { fields: Field[]; primaryKey: string[]; missingValues: string[] };
  }[];
}

const download = (name: string) => env.ASSETS.fetch(`https://assets.example/downloads/${name}`);
const descriptor = await (await download('datapackage.json')).json<Package>();
const [resource] = descriptor.resources as [Package['resources'][number]];
const { fields, primaryKey, missingValues } = resource.schema;
const bytes = await (await download(resource.path)).arrayBuffer();
const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const rows = readCsv(text);

describe('datapackage.json', () => {
  it('is a data package: a profile, names as the specification writes them, licence and sources', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    for (const { name } of [descriptor, resource]) expect(name).toMatch(/^[-a-z0-9._/]+$/);
    expect(descriptor.created).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    const [licence] = descriptor.licenses;
    expect(licence?.name).toMatch(/^[A-Za-z0-9.+-]+$/);
    expect(URL.canParse(licence?.path ?? '')).toBe(true);
    for (const { title, path } of descriptor.sources)
      expect([title, URL.canParse(path)]).toEqual([expect.stringMatching(/./), true]);
    // A path is relative, without a way out of its folder, as Data Package asks of paths.
    expect(resource.path).toMatch(/^(?!\/)(?!.*\.\.)[\w./-]+$/);
    expect([resource.encoding, resource.mediatype]).toEqual(['utf-8', 'text/csv']);
  });

  it('leads to both tables', async () => {
    const [, parquet] = descriptor.resources;
    const answer = await download(parquet?.path ?? '');
    expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 4))).toBe('PAR1');
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is found by words, not by codes', () => {
    expect(descriptor.keywords.length).toBeGreaterThan(3);
    expect(descriptor.keywords).not.toContain('trade');
  });

  it('describes each column of the CSV, in its order', () => {
    expect(fields.map(({ name }) => name).join(',')).toBe(text.slice(0, text.indexOf('\r\n')));
    for (const { description } of fields) expect(description).toMatch(/./);
    expect(primaryKey).toEqual(['id']);
  });
});

describe('facts.csv', () => {
  it('lets no text begin like a formula, and keeps every number a number', () => {
    const signed = rows.flatMap((row) => Object.entries(row)).filter(([, cell]) => /^[=+\-@\t\r]/.test(cell));
    expect(signed.filter(([, cell]) => !/^-[\d.,e+]+(%| ?\p{L}+)?$/u.test(cell))).toEqual([]);
  });

  it.each(fields.map((field) => [field.name, field] as const))(
    'holds in %s what its field lets it hold',
    (name, { type }) => {
      const reads = {
        string: () => true,
        number: isNumber,
        integer: (cell: string) => /^\d+$/.test(cell),
        date: isDay,
      }[type];
      const cells = rows.map((row) => row[name] as string);
      const filled = cells.filter((cell) => !missingValues.includes(cell));
      expect(filled.filter((cell) => !reads(cell))).toEqual([]);
    },
  );
});

/** As Table Schema writes a number: no separators, no signs of currency. */
function isNumber(cell: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell);
}
