/** `/calendar.ics`: when releases are expected, and those that came, for the calendar of an editor (iCalendar, RFC 5545 and RFC 7986). */
import type { ExpectedRelease } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import * as parameters from '../route/parameters.ts';
import { withDefault } from '../route/query.ts';
import { route } from '../route/route.ts';

export const calendar = route({
  path: '/calendar.ics',
  subject: 'changes',
  title: 'When releases are expected, and those that came (iCalendar, RFC 5545)',
  parameters: { lang: withDefault(parameters.lang, parameters.defaultLang) },
  answer: null,
  media: 'text/calendar; charset=utf-8',
  handler: async ({ values: { lang }, catalogue, index, origin }) =>
    iCalendar(index, await catalogue.texts(lang), await catalogue.calendar(), origin),
});

/** Times are days, so a calendar needs no time zone. Every stamp is the day of the data set: the same record gives the same bytes. */
export function iCalendar(
  { dataset: { id, title, description, date } }: Pick<CatalogueIndex, 'dataset'>,
  texts: Texts,
  expected: ExpectedRelease[],
  origin: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(id)}//calendar//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(title)}`,
    `X-WR-CALNAME:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `SOURCE;VALUE=URI:${origin}/calendar.ics`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...expected.flatMap((release) => event(release, texts, { id, date, origin })),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A release that came stands on the day of its first page; one that is expected is tentative. */
function event(
  { area, period, due, fact, release }: ExpectedRelease,
  texts: Texts,
  { id, date, origin }: { id: string; date: string; origin: string },
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${area}.${period}@${id}`,
    `DTSTAMP:${basic(date)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(release?.published ?? due)}`,
    `SUMMARY:${escaped(titleOfFact(texts, fact))}`,
    ...(release ? [`DESCRIPTION:${escaped(release.publisher)}`] : []),
    `URL:${origin}${release ? `/facts/${fact}` : `/areas/${area}`}`,
    `CATEGORIES:${escaped(texts.labels.areas[area] ?? area)}`,
    `STATUS:${release ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A day in the basic format of ISO 8601. */
function basic(day: string): string {
  return day.replaceAll('-', '');
}

/** TEXT of RFC 5545, 3.3.11; control characters are not allowed in it. */
export function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

const encoder = new TextEncoder();

/** Lines of at most 75 octets, continued after a space (RFC 5545, 3.1); no character, of at most four octets, is cut. */
export function folded(line: string): string {
  return encoder.encode(line).length <= 75 ? line : line.replace(/.{18}(?!$)/gsu, '$&\r\n ');
}
