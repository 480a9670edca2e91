/** Makes the index of the catalogue. Also checks that the start page has a card, and that titles fit. */
import { ALL_TRADE, isAllTrade } from '../card/series.ts';
import { longTitles } from '../card/series-title.ts';
import type { Unit } from '../contract/enumerations.ts';
import type { Language } from '../contract/language.ts';
import { capitalize } from '../fact/first-letter.ts';
import type { FactHistory } from '../fact/history.ts';
import { factId } from '../fact/id.ts';
import { latestDay } from '../fact/period.ts';
import { factsToday, resolve } from '../fact/resolve.ts';
import { conceptOf } from '../record/concept.ts';
import { DATA } from '../record/folders.ts';
import type { Moves } from '../record/moved.ts';
import { unknownCodes } from '../record/references.ts';
import type { Term, TradeRecord, Vocabulary } from '../record/schema.ts';
import type { CatalogueIndex, Examples } from './format/catalogue-index.ts';
import { type Codes, mapValues, textsIn } from './format/texts.ts';
import { cardPeriods } from './series-file.ts';
import { yearRanges } from './year-files.ts';

export function buildIndex(
  record: TradeRecord,
  histories: FactHistory[],
  build: string,
  moves: Moves = { moved: {}, withdrawn: {} },
): CatalogueIndex {
  const { dataset, releases, vocabulary } = record;
  const { id, title, description, languages, start, publisher, contact, license } = dataset;
  const recordedDays = releases.map(({ recorded }) => recorded);
  const publishedDays = releases.map(({ published }) => published).sort();
  return {
    dataset: { id, date: latestDay(recordedDays), newest: latestDay(publishedDays), title, description },
    about: {
      ...(publisher && { publisher }),
      ...(contact && { contact }),
      ...(license && { license: { ...license, title: license.title[languages[0]?.code ?? ''] ?? license.id } }),
    },
    since: publishedDays[0] ?? '',
    languages: languages.map(({ draft: _, sameAsEnglish: _s, ...language }) => ({
      ...language,
      ownName: nativeNameOf(language),
    })),
    start,
    examples: examples(record, histories),
    build,
    areas: Object.keys(vocabulary.areas).flatMap((id) => {
      // A history has no fact if the record rejects all its numbers, or if its derived bounds are too wide.
      const inArea = histories.filter((history) => history.area === id);
      const facts = inArea.filter((history) => resolve(history) !== null);
      if (!facts.length) return [];
      const hasCard = cardPeriods(facts.filter(isAllTrade)).length > 0;
      // The data files of years have all histories, also those without a fact.
      return [{ id, facts: facts.length, card: hasCard, yearRanges: yearRanges(inArea) }];
    }),
    releases: releases.length,
    storedCopies: releases.filter(({ retrieved }) => retrieved === null).length,
    vocabulary: codesOf(vocabulary),
    units: unitsByMeasure(histories),
    ...moves,
  };
}

/** The name of a language in that language, such as `Русский`. In English if `Intl` does not have it. */
function nativeNameOf({ code, name }: Language): string {
  const nativeName = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
  return nativeName ? capitalize(nativeName, code) : name;
}

/** Release and day are empty if no release prints the fact of the start page. `checkStart` reports that. */
function examples({ dataset, releases }: TradeRecord, histories: FactHistory[]): Examples {
  const fact = factId({ ...dataset.start, ...ALL_TRADE, measure: 'value' });
  const history = histories.find(({ id }) => id === fact);
  const release = (history && resolve(history)?.evidence[0]?.release) ?? '';
  const day = releases.find(({ id }) => id === release)?.published ?? '';
  return { ...dataset.start, fact, release, day };
}

/** Checks that the start page has a card. The build stops if it does not. */
export function checkStart(record: TradeRecord, histories: FactHistory[]): string[] {
  const { area, period, fact, release } = examples(record, histories);
  const periods = cardPeriods(histories.filter((history) => history.area === area && isAllTrade(history)));
  if (release && periods.some(({ id }) => id === period)) return [];
  const remedy = 'name an area and a period of several months whose total trade a release prints';
  return [`${DATA}/dataset.json, start: no card can show ${fact}: ${remedy}`];
}

/** The codes without labels and notes. A partner with `breaks` keeps its note, because series show it where the definition changed. */
function codesOf(vocabulary: Vocabulary): Codes {
  const codeOf = ({ labels: _, aliases: _a, phrases: _p, changed: _c, concept: _n, note, ...code }: Term) =>
    code.breaks && note !== undefined ? { ...code, note } : code;
  const codes = mapValues(vocabulary, (terms) => mapValues(terms, codeOf)) as Codes;
  for (const [id, code] of Object.entries(codes.areas)) {
    if (conceptOf(vocabulary.areas, id).coverage === 'goods-and-services') code.withServices = true;
  }
  return codes;
}

function unitsByMeasure(histories: FactHistory[]): Record<string, Unit[]> {
  const units: Record<string, Unit[]> = {};
  for (const { measure, evidence, derivations } of histories) {
    units[measure] ??= [];
    for (const { unit } of [...evidence, ...derivations]) if (!units[measure].includes(unit)) units[measure].push(unit);
  }
  return units;
}

/** Titles that are too long for a card in some language. */
export function checkTitles(record: TradeRecord, histories: readonly FactHistory[]): string[] {
  const periods = new Set(histories.map(({ period }) => period));
  // The rule `codes` reports the others. They have no title.
  const facts = [...factsToday(histories).values()].filter((fact) => !unknownCodes(record.vocabulary, fact).length);
  return record.dataset.languages.flatMap((language) =>
    longTitles(textsIn(language, record, periods), record.vocabulary.areas, facts),
  );
}
