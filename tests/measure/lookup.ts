/**
 * `npm run measure:lookup -- FILE… [--texts FOLDER] [--publish] [--show]`: how well numbers of labelled texts are found. A file has stories with
 * figures; each altered figure is looked up in a copy of its text with its alteration alone. A story has its text, or its SHA-256, with which it is
 * found among the files of the folder. `--publish` writes the rates of the page `/check`; `--show` prints each figure that is not as hoped.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../../data/record/folders.ts';
import type { Finding } from '../../data/text/lookup/finding.ts';
import { lookUp } from '../../data/text/lookup/lookup.ts';
import { recordFacts } from '../support/texts/record-facts.ts';
import { type Case, type LabelledStory, placeOf, publishedRates, rows } from './lookup-rates.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'string' }, publish: { type: 'boolean' }, show: { type: 'boolean' } },
});

const { source, byId } = recordFacts();
const texts = new Map(
  values.texts === undefined
    ? []
    : readdirSync(values.texts).map((name) => {
        const text = readFileSync(join(values.texts as string, name), 'utf8');
        return [createHash('sha256').update(text).digest('hex'), text];
      }),
);

const stories = positionals.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as LabelledStory[]);
const missing: string[] = [];
const cases: Case[] = [];
for (const { story, figures } of stories) {
  const text = story.text ?? texts.get(story.sha256 ?? '');
  if (text === undefined) {
    missing.push(story.url);
    continue;
  }
  const find = async (given: string) =>
    (await lookUp(given, source, { day: story.day ?? undefined, language: story.language })).findings;
  const plain = await find(text);
  for (const figure of figures) {
    const { text: given, start } = placeOf(text, figure);
    const token = figure.altered?.token ?? figure.token;
    const findings = figure.altered ? await find(given) : plain;
    const isThere = (finding: Finding) => finding.start < start + token.length && start < finding.end;
    const finding = start < 0 ? undefined : findings.find(isThere);
    const isMoved = figure.fact !== null && !byId.has(figure.fact);
    if (isMoved || start < 0)
      console.log(
        `${story.url}: ${isMoved ? `no fact ${figure.fact}` : `no ${token} in paragraph ${figure.paragraph}`}`,
      );
    else cases.push({ figure, finding, url: story.url });
  }
}

console.log(
  `${stories.length} stories, ${missing.length} without a text${missing.map((url) => `\n  ${url}`).join('')}`,
);
for (const line of rows(cases)) console.log(line);
if (values.show) {
  for (const { figure, finding, url } of cases) {
    const facts = finding?.matches.map(({ fact }) => fact.id).join(', ') ?? '';
    console.log(
      `${figure.altered?.kind ?? 'printed'} ${figure.altered?.token ?? figure.token}: ${finding?.outcome ?? 'no figure'} ${facts} (label: ${figure.fact}) ${url}`,
    );
  }
}
if (values.publish) {
  const rates = publishedRates(cases, stories.length - missing.length, new Date().toISOString().slice(0, 10));
  writeFileSync(new URL('check-rates.json', dataFolder), `${JSON.stringify(rates, null, 2)}\n`);
}
