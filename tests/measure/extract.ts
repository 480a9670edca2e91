/**
 * `npm run measure:text -- <file…> [--half D|H] [--misses]`: how well the extractor finds labelled quantities. The texts are not part of
 * the project: a file has a sentence a line, `D ## sentence ## value:unit value:unit`, D being the half that the grammars were
 * written with and H the half held out; its name begins with the language. Prints precision, recall and F1 for the value, and for value and unit.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { extractFigures } from '../../data/text/figures/extract.ts';

interface Labelled {
  half: string;
  sentence: string;
  labels: string[];
}

class Score {
  found = 0;
  right = 0;
  expected = 0;

  add(found: string[], expected: string[]): void {
    const left = [...expected];
    for (const label of found) {
      const i = left.indexOf(label);
      if (i >= 0) {
        left.splice(i, 1);
        this.right += 1;
      }
    }
    this.found += found.length;
    this.expected += expected.length;
  }

  toString(): string {
    const [precision, recall] = [this.right / this.found, this.right / this.expected];
    const f1 = (2 * precision * recall) / (precision + recall);
    const share = (value: number) => value.toFixed(3);
    return `F1 ${share(f1)}  precision ${share(precision)}  recall ${share(recall)}  (${this.right} right of ${this.found} found, ${this.expected} labelled)`;
  }
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, misses: { type: 'boolean' } },
});

for (const file of positionals) {
  const language = basename(file).slice(0, 2);
  const lines = read(file).filter(({ half }) => !options.half || half === options.half);
  const [value, withUnit] = [new Score(), new Score()];
  let falseAlarms = 0;
  for (const { sentence, labels } of lines) {
    const figures = extractFigures(sentence, language);
    const found = figures.map((figure) => `${figure.value}:${figure.unit}`);
    value.add(
      figures.map((figure) => String(figure.value)),
      labels.map((label) => label.split(':')[0] as string),
    );
    withUnit.add(found, labels);
    if (!labels.length && found.length) falseAlarms += 1;
    const isRight = found.toSorted().join(' ') === labels.toSorted().join(' ');
    if (options.misses && !isRight)
      console.log(`${sentence}\n  labelled ${labels.join(' ')}\n  found    ${found.join(' ')}`);
  }
  const empty = lines.filter(({ labels }) => !labels.length).length;
  console.log(`${file}: ${lines.length} sentences, language ${language}`);
  console.log(`  value           ${value}`);
  console.log(`  value and unit  ${withUnit}`);
  console.log(`  sentences without a quantity in which one was found: ${falseAlarms} of ${empty}`);
}

function read(file: string): Labelled[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [half = '', sentence = '', labels = ''] = line.split(/ ## ?/);
    return { half, sentence, labels: labels.split(' ').filter(Boolean).map(normal) };
  });
}

function normal(label: string): string {
  const [value, unit] = label.split(':');
  return `${Number(value)}:${unit}`;
}
