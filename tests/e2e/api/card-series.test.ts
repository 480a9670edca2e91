/**
 * The cards of all series in every format and language, asked of the Worker's modules in Node: some eight thousand answers at night. By
 * day each series is asked for in one language in each format.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CardSeries } from '../../../data/card/series.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import app from '../../../worker/app.ts';
import type { Assets } from '../../../worker/http/asset-files.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { isWhole } from '../../support/whole.ts';

const folder = join(import.meta.dirname, '../../../dist/assets');
const assets: Assets = {
  fetch: async (url) => {
    const file = join(folder, new URL(url).pathname);
    return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
  },
};
const env = { ASSETS: assets, PUBLIC_ORIGIN: 'https://trade-facts.example' };

const series = globSync('catalogue/cards/*/series.json', { cwd: folder }).flatMap((name) => {
  const content = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<CardSeries, 'area'>[];
  return content.map((one) => ({ area: name.split('/').at(-2) as string, ...one }));
});

/** What no reader may see: a value that is missing, a gap that nothing fills. */
const BROKEN = /undefined|NaN|\[object|\{\w*\}/;

/** What a format shows, without what programs read in it. */
function shown(format: string, body: string): string {
  if (format !== 'json') return body.replace(/<(style|metadata|script)\b.*?<\/\1>/gs, '');
  const { words: _, ...card } = JSON.parse(body) as CompactCard;
  // The reader's program writes the number or day of a note into its gap.
  const notes = card.notes.map((note) =>
    note.fact || note.day ? { ...note, text: note.text.replace('{}', ''), short: note.short?.replace('{}', '') } : note,
  );
  return JSON.stringify({ ...card, notes });
}

const FORMATS = ['json', 'html', 'md', 'svg'];

describe.each(LANGUAGES)('in %s', (lang) => {
  it.each(FORMATS)('every series has a card as %s', async (format) => {
    const broken: string[] = [];
    const shift = LANGUAGES.indexOf(lang) + FORMATS.indexOf(format);
    for (const { area, ...one } of series.filter((_, i) => isWhole || (i + shift) % LANGUAGES.length === 0)) {
      const ending = format === 'json' ? '' : `.${format}`;
      const path = `/v1/cards/${area}${ending}?${new URLSearchParams({ ...one, lang })}`;
      const response = await app.fetch(new Request(`https://any.example${path}`), env as unknown as Env);
      const body = await response.text();
      const isWhole = response.status === 200 && !BROKEN.test(shown(format, body));
      const isTitled = format !== 'json' || (JSON.parse(body) as CompactCard).title;
      if (!isWhole || !isTitled) broken.push(`${path}: ${body.slice(0, 500)}`);
    }
    expect(broken).toEqual([]);
  });
});

it('asks for every series of the record', () => {
  expect(series.length).toBeGreaterThan(200);
});
