/** The linter Redocly finds nothing in the OpenAPI document with its recommended rules. It runs offline. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { openApiText } from '../../support/openapi-file.ts';

const [source, ofTestRecord] = [openApiText('dist'), openApiText('dist/record')];

async function lint(document: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const messages = await lintFromString({ source: document, absoluteRef: '/openapi.json', config });
  return messages.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
}

it.each([
  ['record', source],
  ['record of the tests', ofTestRecord],
])('the document of the %s has no error and no warning', async (_, document) => {
  expect(await lint(document)).toEqual([]);
});

it('the linter reports a document without servers', async () => {
  const broken = JSON.stringify({ ...JSON.parse(source), servers: undefined });
  expect((await lint(broken)).join()).toContain('no-empty-servers');
});
