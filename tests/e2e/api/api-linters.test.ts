/** The document as two common linters see it, by the rules that they recommend. Neither asks the network. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import core from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { openApiText } from '../../support/openapi-file.ts';

const documents = ['dist', 'dist/record'].map((out) => [out, openApiText(out)] as const);

async function redocly(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
}

async function spectral(source: string): Promise<string[]> {
  const linter = new core.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas as unknown as RulesetDefinition, 'recommended']] });
  const problems = await linter.run(JSON.parse(source));
  return problems.map(({ code, message, path }) => `${code} ${path.join('/')}: ${message}`);
}

describe.each(documents)('the document in %s', (_, source) => {
  it('has no error and no warning by the recommended rules of Redocly', async () => {
    expect(await redocly(source)).toEqual([]);
  });

  it('has no error and no warning by the oas rules of Spectral', async () => {
    expect(await spectral(source)).toEqual([]);
  });
});

describe('a document with a slip', () => {
  const broken = JSON.stringify({ ...JSON.parse(documents[0]?.[1] ?? ''), servers: undefined });

  it('is found by both', async () => {
    expect((await redocly(broken)).join()).toContain('no-empty-servers');
    expect((await spectral(broken)).join()).toContain('oas3-api-servers');
  });
});
