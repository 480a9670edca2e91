/**
 * `npm run measure:lookup [-- --publish] [--show]`: how well the figures of labeled texts are found. Some figures are made
 * wrong on purpose: each of these is looked up in a copy of its text in which only that figure is altered. `--publish` writes the rates of the page `/check`; `--show` prints each figure with its outcome.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataFolder } from '../../data/record/folders.ts';
import { lookUp } from '../../data/text/lookup/lookup.ts';
import { recordFacts } from '../support/texts/record-facts.ts';
import { type Case, type LabeledStory, publishedRates, rows, textFor } from './lookup-rates.ts';

const { values } = parseArgs({ options: { publish: { type: 'boolean' }, show: { type: 'boolean' } } });

const { source, byId } = recordFacts();
const stories: LabeledStory[] = JSON.parse(readFileSync(new URL('labeled-figures.json', import.meta.url), 'utf8'));
const cases: Case[] = [];
for (const labeled of stories) {
  const { day, language, url } = labeled.story;
  for (const figure of labeled.figures) {
    if (figure.fact !== null && !byId.has(figure.fact)) throw new Error(`${url}: the record has no ${figure.fact}.`);
    const { text, start } = textFor(figure, labeled);
    const { findings } = await lookUp(text, source, { day: day ?? undefined, language });
    const end = start + (figure.altered?.token ?? figure.token).length;
    cases.push({ figure, finding: findings.find((each) => each.start < end && start < each.end), url });
  }
}

for (const line of rows(cases)) console.log(line);
if (values.show) {
  for (const { figure, finding, url } of cases) {
    const { token, altered, fact } = figure;
    const facts = finding?.matches.map((match) => match.fact.id).join(', ') ?? '';
    const outcome = `${finding?.outcome ?? 'no figure'} ${facts}`.trimEnd();
    console.log(`${altered?.kind ?? 'printed'} ${altered?.token ?? token}: ${outcome} (label: ${fact}) ${url}`);
  }
}
if (values.publish) {
  const rates = publishedRates(cases, stories.length, new Date().toISOString().slice(0, 10));
  writeFileSync(new URL('check-rates.json', dataFolder), `${JSON.stringify(rates, null, 2)}\n`);
}
