/** The files for download: `datapackage.json` follows Data Package 2.0, and `facts.csv` is as this file describes it. */
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
  it('has the fields of Data Package 2.0 in the required forms', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    for (const { name } of [descriptor, resource]) expect(name).toMatch(/^[-a-z0-9._/]+$/);
    expect(descriptor.created).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    const [license] = descriptor.licenses;
    expect(license?.name).toMatch(/^[A-Za-z0-9.+-]+$/);
    expect(URL.canParse(license?.path ?? '')).toBe(true);
    for (const { title, path } of descriptor.sources)
      expect([title, URL.canParse(path)]).toEqual([expect.stringMatching(/./), true]);
    // Data Package requires a relative path that does not leave its folder.
    expect(resource.path).toMatch(/^(?!\/)(?!.*\.\.)[\w./-]+$/);
    expect([resource.encoding, resource.mediatype]).toEqual(['utf-8', 'text/csv']);
  });

  it('names a CSV file and a Parquet file, which exist', async () => {
    const [, parquet] = descriptor.resources;
    const file = await download(parquet?.path ?? '');
    const firstBytes = new TextDecoder().decode((await file.arrayBuffer()).slice(0, 4));
    expect(firstBytes).toBe('PAR1');
    expect(rows.length).toBeGreaterThan(0);
  });

  it('has words as keywords, not codes', () => {
    expect(descriptor.keywords.length).toBeGreaterThan(3);
    expect(descriptor.keywords).not.toContain('trade');
  });

  it('describes each column of the CSV, in the same order', () => {
    expect(fields.map(({ name }) => name).join(',')).toBe(text.slice(0, text.indexOf('\r\n')));
    for (const { description } of fields) expect(description).toMatch(/./);
    expect(primaryKey).toEqual(['id']);
  });
});

describe('facts.csv', () => {
  it('has no cell that a spreadsheet would run as a formula', () => {
    const cells = rows.flatMap((row) => Object.values(row));
    const formulas = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
    const isNegativeNumber = (cell: string) => /^-[\d.,e+]+(%| ?\p{L}+)?$/u.test(cell);
    expect(formulas.filter((cell) => !isNegativeNumber(cell))).toEqual([]);
  });

  /** Whether a cell has the form that Table Schema gives to each type. */
  const HAS_TYPE: Record<Field['type'], (cell: string) => boolean> = {
    string: () => true,
    number: (cell) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell),
    integer: (cell) => /^\d+$/.test(cell),
    date: isDay,
  };

  it.each(fields)('has in the column $name only values of the type $type', ({ name, type }) => {
    const cells = rows.map((row) => row[name] as string);
    const values = cells.filter((cell) => !missingValues.includes(cell));
    expect(values.filter((cell) => !HAS_TYPE[type](cell))).toEqual([]);
  });
});
