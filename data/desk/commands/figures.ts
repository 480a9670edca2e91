/** `desk figures`: the quantities of a story, in the order of its text. */
import { parseArgs, styleText } from 'node:util';
import { extractFigures } from '../../text/figures/extract.ts';
import type { Figure } from '../../text/figures/figure.ts';
import { readStory } from '../story/read-story.ts';
import { tidied } from '../story/token.ts';
import { type Command, UsageError } from '../terminal.ts';

export const figures: Command = {
  summary: 'lists the quantities that a story states',
  help: `Usage: npm run desk -- figures <file|-> [--language CODE] [--json]

Lists every quantity of a story given as text or HTML: amounts, percentages, points, ratios, counts, ranks. Dates, page
numbers, names and the menus around the story are left out.

  --language CODE  the language of the story (ISO 639-1), such as en or zh; else it is told by its letters
  --json           a list of { text, start, end, paragraph, value, unit, qualifier, direction }; start and end are offsets
                   in the decoded input in UTF-16 units, paragraph counts from 1 (0 is the headline), value is in base units
  --no-input       never asks (this command has no questions)

Exit status: 0 figures were found, 1 the story has none, 2 the arguments are wrong, 3 the input can't be read.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { language: { type: 'string' }, json: { type: 'boolean' }, 'no-input': { type: 'boolean' } },
    });
    const [path] = positionals;
    if (positionals.length !== 1 || !path) throw new UsageError('figures takes one file, or - for the standard input.');
    const { text, language, story, offset } = await readStory(path, values.language);
    const found = extractFigures(text, language, story).map((figure) => ({
      ...figure,
      start: offset(figure.start),
      end: offset(figure.end - 1) + 1,
    }));
    if (values.json) console.log(JSON.stringify(found.map(published), null, 2));
    else for (const figure of found) console.log(lineOf(figure));
    console.error(
      found.length
        ? `${found.length} figures (language ${language}).`
        : `The story has no figures (language ${language}).`,
    );
    return found.length ? 0 : 1;
  },
};

function published({ text, start, end, paragraph, value, unit, qualifier, direction }: Figure) {
  return { text, start, end, paragraph, value, unit, qualifier, direction };
}

function lineOf({ text, paragraph, value, unit, qualifier, direction }: Figure): string {
  const rest = [unit ?? '-', qualifier, direction].filter(Boolean).join(' ');
  const token = styleText('bold', tidied(text));
  return `${String(paragraph).padStart(3)}  ${token}  ${value} ${rest}`;
}
