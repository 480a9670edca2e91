/** The descriptor by the rules of Data Package 2.0, and the CSV by the descriptor. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../../data/contract/enumerations.ts';
import { ask, askJson } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';

interface Field {
  name: string;
  type: 'string' | 'number' | 'date' | 'integer' | 'boolean';
  description: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string; minimum?: number };
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
    bytes: number;
    hash: string;
    encoding: string;
    mediatype: string;
    schema: { fields: Field[]; primaryKey: string[]; missingValues: string[] };
  }[];
}

const descriptor = await askJson<Package>('/datapackage.json');
const [resource] = descriptor.resources as [Package['resources'][number]];
const { fields, primaryKey, missingValues } = resource.schema;
const text = await (await ask(`/${resource.path}`)).text();
const rows = readCsv(text);

describe('/datapackage.json', () => {
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

  it('has the bytes and the hash of what it describes', async () => {
    for (const { path, bytes, hash } of descriptor.resources) {
      const isTable = path.startsWith('v1/');
      const answer = isTable ? await ask(`/${path}`) : await env.ASSETS.fetch(`https://assets.example/${path}`);
      const content = await answer.arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
      expect({ path, bytes, hash }).toEqual({ path, bytes: content.byteLength, hash: `sha256:${hex(digest)}` });
    }
  });

  it('is found by words, not by codes', () => {
    expect(descriptor.keywords.length).toBeGreaterThan(3);
    expect(descriptor.keywords).not.toContain('trade');
  });

  it('describes each column of the CSV, in its order', () => {
    expect(fields.map(({ name }) => name).join(',')).toBe(text.slice(0, text.indexOf('\r\n')));
    for (const { description } of fields) expect(description).toMatch(/./);
    expect(primaryKey).toEqual(['area', 'indicator', 'measure', 'partner', 'breakdown', 'period']);
    const [, parquet] = descriptor.resources;
    expect(parquet?.schema.primaryKey).toEqual(['id']);
  });
});

describe('the CSV', () => {
  it.each(fields.map((field) => [field.name, field] as const))(
    'holds in %s what its field lets it hold',
    (name, { type, constraints = {} }) => {
      const reads = {
        string: () => true,
        number: isNumber,
        integer: (cell: string) => /^\d+$/.test(cell),
        date: isDay,
        boolean: (cell: string) => cell === 'true' || cell === 'false',
      }[type];
      const cells = rows.map((row) => row[name] as string);
      const filled = cells.filter((cell) => !missingValues.includes(cell));
      expect(filled.filter((cell) => !reads(cell))).toEqual([]);
      if (constraints.required) expect(filled.length).toBe(cells.length);
      if (constraints.unique) expect(new Set(filled).size).toBe(filled.length);
      if (constraints.enum) expect(filled.filter((cell) => !constraints.enum?.includes(cell))).toEqual([]);
      if (constraints.pattern)
        expect(filled.filter((cell) => !new RegExp(`^(?:${constraints.pattern})$`).test(cell))).toEqual([]);
      if (constraints.minimum !== undefined)
        expect(filled.every((cell) => Number(cell) >= (constraints.minimum as number))).toBe(true);
    },
  );
});

/** As Table Schema writes a number: no separators, no signs of currency. */
function isNumber(cell: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell);
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
