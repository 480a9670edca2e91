/** The document as a common linter sees it, by the rules that it recommends. It does not ask the network. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { openApiText } from '../../support/openapi-file.ts';

const [source, ofTestRecord] = [openApiText('dist'), openApiText('dist/record')];

async function problems(document: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: document, absoluteRef: '/openapi.json', config });
  return found.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
}

it.each([
  ['record', source],
  ['record of the tests', ofTestRecord],
])('the document of the %s has no error and no warning', async (_, document) => {
  expect(await problems(document)).toEqual([]);
});

it('a document with a slip has one', async () => {
  const broken = JSON.stringify({ ...JSON.parse(source), servers: undefined });
  expect((await problems(broken)).join()).toContain('no-empty-servers');
});
