/**
 * The data files of an example record, which the Worker renders when it starts (warm-up.ts). They have the codes and words of the real record, but
 * none of its numbers. Node only.
 */
import { buildIndex } from '../../data/catalogue/build-index.ts';
import { compile } from '../../data/catalogue/compile.ts';
import { derive } from '../../data/catalogue/derive/derive.ts';
import { catalogueFiles } from '../../data/catalogue/files.ts';
import { factsToday } from '../../data/fact/resolve.ts';
import { readRecord } from '../../data/record/record.ts';
import type { RecordedRelease, TradeRecord } from '../../data/record/schema.ts';

const BUILD = 'example';

/** The text of each file by its name. */
export function exampleFiles(): Map<string, string> {
  const record = readRecord(undefined, { skipRelease: () => true });
  record.releases = [2, 1, 0].map((yearsAgo) => exampleRelease(record, yearsAgo));
  const histories = derive(compile(record), record.vocabulary);
  const index = buildIndex(record, histories, BUILD);
  const moves = { moved: {}, withdrawn: {} };
  return new Map(catalogueFiles(index, record, histories, factsToday(histories), moves, null));
}

/** The clock of a starting Worker says January 1, 1970. The pages are not newer, so that the warm-up can ask for an as-of date. */
const NEWEST_YEAR = 1970;

/** A page that prints amounts and growth of trade, exports and imports, for the period of the start page or the same one `yearsAgo`. */
function exampleRelease({ dataset, vocabulary }: TradeRecord, yearsAgo: number): RecordedRelease {
  const { area, period } = dataset.start;
  const unit = vocabulary.areas[area]?.currency as string;
  const published = `${NEWEST_YEAR - yearsAgo}-01-01`;
  const periodThen = period.replaceAll(/\d{4}/g, (year) => `${Number(year) - yearsAgo}`);
  const observations = ['trade', 'exports', 'imports'].flatMap((indicator, i) => {
    const billions = (3 - i) * 1.5;
    const numbers = [
      { measure: 'value', value: billions * 1e9, unit, printed: `${billions} billion` },
      { measure: 'growth', value: 4.5, unit: 'percent', printed: '4.5 percent' },
    ] as const;
    return numbers.map((number) => ({
      area,
      indicator,
      partner: 'world',
      breakdown: 'total',
      period: periodThen,
      ...number,
      qualifier: 'exact' as const,
      paragraph: 1,
      attributedTo: null,
    }));
  });
  return {
    id: `${published}-example`,
    publisher: 'Example',
    agency: 'Example',
    title: 'Example',
    url: `https://example.org/${published}`,
    language: 'en',
    tier: 'A',
    published,
    recorded: published,
    retrieved: null,
    observations,
  };
}
