/** `desk draft`: the skeleton of a release, and at a terminal one choice a figure. */
import { styleText } from 'node:util';
import type { Reason } from '../contract/enumerations.ts';
import { parsePeriod } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import type { NotTaken } from '../record/schema.ts';
import { qualifierOfFall } from '../rules/alone.ts';
import { BEGIN_FLAGS, begin } from './begin.ts';
import { command, DeskError } from './command.ts';
import { nameOf, type OpenObservation, type OpenRelease, writeRelease } from './release-file.ts';
import { deskTexts, sentenceOf } from './sentence.ts';
import { seriesFor } from './series.ts';
import type { Skeleton, SkeletonFigure } from './skeleton.ts';
import { paragraphSpan, placesOf } from './story/places.ts';
import type { StoryText } from './story/read-story.ts';
import { ask, choose, mayAsk, type Option, quoted, say, wrongIfEmpty } from './terminal.ts';

export const draft = command({
  summary: 'writes the skeleton of a release, and asks for its codes',
  takes: ['<file>'],
  flags: BEGIN_FLAGS,
  about: `Reads a story, given as text or HTML, and writes a release file with all its figures: their tokens, paragraphs, values and units. Which
series each is of has to be chosen. At a terminal you are asked for the area and the period of the story once, then for each figure: a
sentence from the list (it gets shorter as you type), or why it is no observation. Nothing is taken by Enter alone. Each answer is written
at once: after Ctrl-C the same command goes on where it ended, also in a file that was begun by hand.`,
  async run(values, file) {
    const { story, skeleton, head, area: named, begun, newId } = await begin(file, values);
    const asks = mayAsk();
    if (begun && !asks) throw new DeskError(`${nameOf(begun.id)} is begun for this page: go on there, or remove it.`);
    if (!skeleton.figures.length) {
      console.error(`The story has no figures to take (language ${story.language}). Nothing was written.`);
      return 1;
    }
    const release = begun?.release ?? head;
    const answered = release.observations.filter(({ indicator }) => indicator !== null);
    release.notTaken ??= [];
    // Of a release that was begun only what it does not have yet is open.
    const { leftOut } = placesOf(story, [...answered, ...release.notTaken]);
    const rest = skeleton.figures.filter(({ figure }) => leftOut.some(({ start }) => start === figure.start));
    const [first] = answered;
    const area = values.area ?? first?.area ?? (asks ? await askArea(skeleton) : null);
    const period = first?.period ?? (asks ? await askPeriod(skeleton, 'Which period is the story about?') : null);
    const id = begun?.id ?? newId(area ?? named);
    if (begun) say(`${nameOf(id)} has ${answered.length} observations. Figures that are left: ${rest.length}.`);
    const save = (left: OpenObservation[]) => {
      const { observations } = release;
      release.observations = [...observations, ...left.map((observation) => ({ ...observation, area, period }))];
      takeNewCodes(release, skeleton);
      writeRelease(id, release);
      release.observations = observations;
    };
    release.observations = answered;
    save(rest.map(({ observation }) => observation));
    const main = asks && area !== null && period !== null ? { area, period } : null;
    if (main) await settle(release, main, story, { ...skeleton, figures: rest }, save);
    console.log(nameOf(id));
    const lacking = main ? 0 : rest.length;
    const next = `npm run desk -- check ${id} --story ${quoted(file)} --language ${story.language}`;
    console.error(
      lacking ? `Codes to choose: ${lacking} figures. Then: ${next}` : `All figures are chosen. Next: ${next}`,
    );
    return lacking ? 1 : 0;
  },
});

const WRONG_PERIOD = 'Write 2025-05, 2025-01..2025-05 for January to May, or 2024 for the year.';

/** Asks for each figure. A release needs an observation, so the figures that are left are in the file too. */
async function settle(
  release: OpenRelease,
  main: { area: string; period: string },
  story: StoryText,
  skeleton: Skeleton,
  save: (left: OpenObservation[]) => void,
): Promise<void> {
  let paragraph: number | null = null;
  const { figures } = skeleton;
  for (const [i, each] of figures.entries()) {
    if (each.observation.paragraph !== paragraph) {
      paragraph = each.observation.paragraph;
      const { start, end } = paragraphSpan(story.text, story.story, paragraph);
      say(`\n${styleText('dim', `${paragraph}  ${story.text.slice(start, end)}`)}`);
    }
    const answer = await askFigure(each, main, skeleton, `${i + 1} of ${figures.length}`);
    if ('reason' in answer) release.notTaken?.push(answer);
    else release.observations.push(answer);
    save(figures.slice(i + 1).map(({ observation }) => observation));
  }
}

/** An observation, or a figure that is not taken. */
async function askFigure(
  { figure, observation }: SkeletonFigure,
  main: { area: string; period: string },
  skeleton: Skeleton,
  count: string,
): Promise<OpenObservation | NotTaken> {
  const { named, record } = skeleton;
  const texts = deskTexts(record);
  let { area, period } = main;
  const { start, end } = named.sentenceAt(figure) ?? figure;
  const [before, after] = [named.periodsIn({ start, end: figure.start }), named.periodsIn({ start: figure.end, end })];
  period = before.at(-1) ?? after[0] ?? period;
  for (;;) {
    const options = seriesFor(figure, area, period, named, record).map((series): Option<OpenObservation | string> => {
      // A printed sign counts; where there is none, the words say on which side of zero the number is.
      const isFall = figure.value > 0 && !/[+＋]/.test(figure.text) && named.directionOf(series, figure) === 'down';
      const size = observation.value && Math.abs(observation.value);
      const chosen = {
        ...{ ...observation, area, ...series, period },
        unit: observation.unit ?? 'count',
        value: size && (isFall || figure.value < 0 ? -size : size),
        qualifier: isFall ? qualifierOfFall(observation.qualifier) : observation.qualifier,
      };
      return { value: chosen, label: sentenceOf(chosen, texts, record.vocabulary) };
    });
    const others = Object.entries({
      none: 'no observation, or a repetition',
      period: `another period than ${periodName(period, texts.language)}`,
      area: `another area than ${texts.labels.areas[area] ?? area}`,
    }).map(([value, label]) => ({ value, label: styleText('italic', label) }));
    const message = `\n${count}: what is ${figure.text.replace(/\s+/g, ' ')}?`;
    const choice = await choose(message, [...options.slice(0, 8), ...others, ...options.slice(8)]);
    if (typeof choice !== 'string') return choice;
    if (choice === 'period') period = await askPeriod(skeleton, 'Which period?');
    else if (choice === 'area') area = await askArea(skeleton);
    else {
      const reasons = Object.entries(record.reasons) as [Reason, { labels: Record<string, string> }][];
      const named = reasons.map(([value, { labels }]) => ({ value, label: labels.en ?? value, names: value }));
      const reason = await choose('Why is it no observation?', named);
      return { printed: observation.printed, paragraph: observation.paragraph, reason };
    }
  }
}

/** Adds the codes that observations have and the vocabulary lacks; what the release has of them already stays. */
function takeNewCodes(release: OpenRelease, { newCodes }: Skeleton): void {
  for (const { area, partner } of release.observations) {
    for (const [list, code] of Object.entries({ areas: area ?? '', partners: partner ?? '' })) {
      const term = newCodes[list as keyof typeof newCodes][code];
      const known = release.newCodes?.[list as keyof typeof newCodes];
      if (term) release.newCodes = { ...release.newCodes, [list]: { [code]: term, ...known } };
    }
  }
}

/** The areas that the story names come first, the most often named before the others. */
async function askArea({ named, record, newCodes }: Skeleton): Promise<string> {
  const { areas } = record.vocabulary;
  const inOrder = [...new Set([...named.areas, ...Object.keys(areas)])];
  const options = inOrder.map((code) => {
    const isNew = Object.hasOwn(newCodes.areas, code) ? ', which the record does not have yet' : '';
    return { value: code, label: `${areas[code]?.labels.en ?? code}${isNew}`, names: code };
  });
  const code = await choose('Which area is it about: who reports the trade?', options);
  const term = newCodes.areas[code];
  if (term) {
    const { units } = record.vocabulary;
    const wrong = (text: string) =>
      Object.hasOwn(units, text)
        ? undefined
        : `units.json has ${Object.keys(units)
            .filter((unit) => /^[A-Z]{3}$/.test(unit))
            .join(', ')}.`;
    term.currency = await ask('In which currency does its office give trade?', wrong, term.currency);
    for (const { code: language, name } of record.dataset.languages)
      term.labels[language] ??= await ask(`What is it called in ${name}?`, wrongIfEmpty);
  }
  return code;
}

async function askPeriod({ named, record }: Skeleton, message: string): Promise<string> {
  const { language } = deskTexts(record);
  const periods = named.periods.map(
    (value): Option<string> => ({ value, label: periodName(value, language), names: value }),
  );
  if (periods.length) {
    const chosen = await choose(message, [...periods, { value: '', label: 'another one' }]);
    if (chosen) return chosen;
  }
  return ask(message, (text) => (parsePeriod(text) ? undefined : WRONG_PERIOD));
}
