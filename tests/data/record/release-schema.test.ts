/** release.schema.json checks release files while they are edited. The committed file must be the built one, and accept all releases. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../../data/desk/write-file.ts';
import { readRecord } from '../../../data/record/record.ts';
import { RELEASE_SCHEMA, releaseSchema } from '../../../data/record/release-schema.ts';

describe.each(['data/', 'tests/test-record/'])('release.schema.json of %s', (name) => {
  const folder = new URL(`../../../${name}`, import.meta.url);
  const schema = releaseSchema(readRecord(folder).vocabulary);

  it('is up to date: else run npm run build and commit it', () => {
    expect(readFileSync(new URL(RELEASE_SCHEMA, folder), 'utf8')).toBe(`${formatJson(schema)}\n`);
  });

  it('accepts every release, and rejects a code that is neither in the vocabulary nor in newCodes', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const readRelease = (file: string) => JSON.parse(readFileSync(new URL(`releases/${file}`, folder), 'utf8'));
    const files = readdirSync(new URL('releases/', folder));
    expect(files.filter((file) => !validate(readRelease(file)))).toEqual([]);
    const changed = readRelease(files[0] as string);
    changed.observations[0].area = 'ZZ';
    expect(validate(changed)).toBe(false);
    expect(validate({ ...changed, newCodes: { areas: {} } })).toBe(true);
    expect(validate({ ...changed, newCodes: { areas: {} }, surprise: 1 })).toBe(false);
  });
});
