/** Compares the fields of a release's page with the saved page and with the record. */
import { latestDateOnEarth } from '../fact/today.ts';
import { isOwnSite, namelessSites } from '../record/agencies.ts';
import { checkDays } from '../record/days.ts';
import type { ConfirmableOfPage, Draft, TradeRecord } from '../record/schema.ts';
import type { ReadStory } from './story/read-story.ts';
import { dayInAddress, isSameAddress, pageFacts, tierOf } from './story/story-page.ts';

/** Problems that do not depend on the saved page. */
export function pageProblems(release: Draft, { releases }: TradeRecord): string[] {
  const same = releases.find(({ url }) => isSameAddress(url, release.url));
  const names = releases.flatMap(({ publisher, agency }) => [publisher, agency]);
  const misspelt = (['publisher', 'agency'] as const).flatMap((field) => {
    const known = names.find((name) => name.toLowerCase() === release[field].toLowerCase());
    const isOther = known !== undefined && !names.includes(release[field]);
    return isOther ? [`${field} is "${release[field]}": the record writes "${known}"`] : [];
  });
  return [
    ...misspelt,
    ...(same ? [`url is that of ${same.id}: the page is recorded already. Remove this file, or that one`] : []),
    ...checkDays(release, latestDateOnEarth()),
  ];
}

/** Publishers and agencies that need names in other languages, with a message. */
export function namelessProblems(release: Draft, record: TradeRecord): { name: string; message: string }[] {
  const added = release.newCodes?.agencies ?? {};
  const withAdded = { ...record, agencies: { ...record.agencies, ...added } };
  return namelessSites(withAdded, release).map((name) => ({
    name,
    message: `"${name}" has no names in the languages of the record: add newCodes.agencies, "${name}", labels`,
  }));
}

interface PageQuestion {
  field: ConfirmableOfPage;
  message: string;
}

/** Differences from the saved page. A page can mislead, so these are questions. */
export function pageQuestions(release: Draft, story: ReadStory, record: TradeRecord): PageQuestion[] {
  const { url, published, publisher, agency, tier, title, confirmed = [] } = release;
  const page = pageFacts(story, record);
  const questions: PageQuestion[] = [];
  const add = (field: ConfirmableOfPage, message: string) => questions.push({ field, message: `${field}: ${message}` });

  const inAddress = dayInAddress(url);
  const dates = [...page.dates, ...(inAddress ? [{ value: inAddress, where: 'the address' }] : [])];
  if (dates.length && !dates.some(({ value }) => value === published))
    add(
      'published',
      `it is ${published}, and the page says ${dates.map(({ value, where }) => `${value} (${where})`).join(', ')}`,
    );

  const source = page.agency;
  const isNamed = source && source.where !== 'the lines above the story';
  if (isNamed && !agency.includes(source.value) && !source.value.includes(agency))
    add('agency', `it is "${agency}", and the page names "${source.value}" (${source.where})`);

  // The rule `tier` reports tier A on the site of another publisher.
  const usual = isOwnSite(release, record.agencies) ? tierOf(release, record) : tier;
  if (tier !== usual) add('tier', `it is ${tier}, and stories of ${agency} on ${publisher} have ${usual}`);

  const missing = numbersIn(title ?? '').filter((number) => !numbersIn(page.titles).includes(number));
  if (missing.length && page.title !== null)
    add('title', `${missing.join(', ')} does not stand in the title of the page: "${page.title}"`);

  const canonical = page.url === undefined ? null : URL.parse(page.url, url);
  if (canonical && canonical.pathname !== '/' && !isSameAddress(canonical.href, url))
    add('url', `it is ${url}, and the page calls its address ${canonical.href}`);

  const twin = record.releases.find(
    (other) =>
      title !== null && other.publisher === publisher && other.published === published && other.title === title,
  );
  if (twin) add('url', `${twin.id} has the same publisher, date and title: is this another page?`);
  return questions.filter(({ field }) => !confirmed.includes(field));
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number);
}
