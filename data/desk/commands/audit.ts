/** `desk audit`: whether a release accounts for every figure of its story. */
import { parseArgs, styleText } from 'node:util';
import { nameOf, openDecisions, readDraft, readFinished, releaseId, releasePath } from '../draft/draft-file.ts';
import { type Account, accountOf } from '../story/account.ts';
import { readStory } from '../story/read-story.ts';
import { tidied } from '../story/token.ts';
import { type Unnamed, unnamedCodes } from '../story/unnamed.ts';
import { type Command, UsageError } from '../terminal.ts';

export const audit: Command = {
  summary: 'checks that a release accounts for every figure of its story',
  help: `Usage: npm run desk -- audit <file|-> <release> [--language CODE] [--json]

Every figure of the story must be an observation of the release or be listed in its notTaken with a reason, and every token of the
release must stand in the paragraph that it names. Areas and partners that the story does not name are listed too: most are slips, but
a story may use a name that the vocabulary lacks, so they leave the exit status alone. The release is given by its id or its file.

  --language CODE  the language of the story; else that of the release
  --json           { figures, missing, misplaced, unexplained, unnamed, open } instead of lines
  --no-input       never asks (this command has no questions)

Exit status: 0 all is accounted for, 1 something is not, 2 the arguments are wrong, 3 a file can't be read.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { language: { type: 'string' }, json: { type: 'boolean' }, 'no-input': { type: 'boolean' } },
    });
    const [file, name] = positionals;
    if (positionals.length !== 2 || !file || !name)
      throw new UsageError('audit takes the file of a story and a release.');
    const path = releasePath(name);
    const release = readDraft(path);
    const story = await readStory(file, values.language ?? release.language);
    const account = accountOf(story, release);
    const open = openDecisions(release);
    const unnamed = unnamedCodes(story, release, readFinished(releaseId(path)).vocabulary);
    if (values.json) console.log(JSON.stringify({ ...published(account), unnamed, open }, null, 2));
    else for (const line of [...linesOf(account), ...unnamed.map(lineOf)]) console.log(line);
    const faults = account.missing.length + account.misplaced.length + account.unexplained.length;
    const { length } = account.figures;
    if (faults) console.error(`${nameOf(path)}: ${faults} to mend of ${length} figures.`);
    else console.error(`${nameOf(path)}: all ${length} figures of the story are accounted for.`);
    if (open) console.error(`${open} to decide: npm run desk -- review ${name} ${file}`);
    return faults || open ? 1 : 0;
  },
};

function published({ figures, missing, misplaced, unexplained }: Account) {
  const place = ({ text, start, end, paragraph }: Account['missing'][0]) => ({ text, start, end, paragraph });
  return { figures: figures.length, missing: missing.map(place), misplaced, unexplained };
}

/** A name that the story lacks. */
function lineOf({ field, code, printed }: Unnamed): string {
  return `The story does not name ${code}, the ${field} of ${printed.map(tidied).join(', ')}: compare it with the page`;
}

function linesOf({ missing, misplaced, unexplained }: Account): string[] {
  const bold = (text: string) => styleText('bold', tidied(text));
  return [
    ...missing.map(
      ({ text, paragraph }) => `${bold(text)} in paragraph ${paragraph} is neither recorded nor in notTaken`,
    ),
    ...misplaced.map(({ printed, paragraph, standsIn }) => {
      const where = standsIn.length ? `it stands in ${standsIn.join(', ')}` : 'the story does not have it';
      return `${bold(printed)} does not stand in paragraph ${paragraph ?? '(none)'}: ${where}`;
    }),
    ...unexplained.map((printed) => `${bold(printed)} is not taken and has no reason`),
  ];
}
