/** Compares the fields of a release's page with the saved page and with the record. */
import { latestDateOnEarth } from '../fact/today.ts';
import { isSiteOfAgency } from '../record/agencies.ts';
import { withoutEdition } from '../record/agency-labels.ts';
import { checkDays } from '../record/days.ts';
import type { ConfirmableOfPage, Draft, TradeRecord } from '../record/schema.ts';
import type { Issue } from './issue.ts';
import type { ReadStory } from './story/read-story.ts';
import {
  areDaysApart,
  dayInAddress,
  domainOf,
  hostOf,
  isSameAddress,
  listOfDates,
  namesOfSites,
  type PageFacts,
  pageFacts,
  releasesOfHost,
  usualTier,
} from './story/story-page.ts';

/** Ignores the letter case: "xinhua" → "Xinhua", if the record writes it so. A name that is not on record stays as it is. */
export function recordedName(name: string, { releases }: TradeRecord): string {
  const names = releases.flatMap(({ publisher, agency }) => [publisher, agency]);
  if (names.includes(name)) return name;
  return names.find((other) => other.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Problems that do not depend on the saved page. */
export function pageProblems(release: Draft, record: TradeRecord): string[] {
  const problems: string[] = [];
  for (const field of ['publisher', 'agency'] as const) {
    const recorded = recordedName(release[field], record);
    if (recorded !== release[field]) problems.push(`${field} is "${release[field]}": the record writes "${recorded}"`);
  }
  const same = record.releases.find(({ url }) => isSameAddress(url, release.url));
  if (same) problems.push(`url is that of ${same.id}: the page is recorded already. Remove this file, or that one`);
  return [...problems, ...checkDays(release, latestDateOnEarth())];
}

/** Differences from the saved page. A page can mislead, so these are questions. */
export function pageQuestions(release: Draft, story: ReadStory, record: TradeRecord): Issue[] {
  const { url, published, publisher, agency, tier, dollars, title, confirmed = [] } = release;
  const page = pageFacts(story, record);
  const questions: Issue[] = [];
  const add = (field: ConfirmableOfPage, message: string) => {
    const isConfirmed = confirmed.includes(field);
    if (!isConfirmed) questions.push({ observations: [], asks: [field], message: `${field}: ${message}` });
  };

  const dateInUrl = dayInAddress(url);
  const dates = dateInUrl ? [...page.dates, { value: dateInUrl, where: 'the address' }] : page.dates;
  const isOnPage = dates.some(({ value }) => value === published);
  if (dates.length && (!isOnPage || areDaysApart(dates)))
    add('published', `it is ${published}, and the page says ${listOfDates(dates)}`);

  const pageAgency = page.agency;
  const isClear = pageAgency && pageAgency.where !== 'the lines above the story';
  if (isClear && !agency.includes(pageAgency.value) && !pageAgency.value.includes(agency))
    add('agency', `it is "${agency}", and the page names "${pageAgency.value}" (${pageAgency.where})`);

  const publisherDoubt = reasonForOtherPublisher(release, page, record);
  if (publisherDoubt) add('publisher', `it is "${publisher}", and ${publisherDoubt}`);

  // The rule `tier` reports tier A on the site of another publisher. With a wrong publisher the tier is not compared.
  const expectedTier = isSiteOfAgency(release, record.agencies) ? usualTier(release, record) : tier;
  if (!publisherDoubt && tier !== expectedTier)
    add('tier', `it is ${tier}, and stories of ${agency} on ${publisher} have ${expectedTier}`);

  const usualDollars = usualDollarsOf(release, record);
  if (dollars !== undefined && dollars !== usualDollars)
    add('dollars', `it is ${dollars}, and ${DOLLARS_REASONS[usualDollars]}`);

  const missingNumbers = numbersIn(title ?? '').filter((number) => !numbersIn(page.possibleTitles).includes(number));
  const pageTitle = page.title?.value;
  if (missingNumbers.length && pageTitle)
    add('title', `${missingNumbers.join(', ')} is not in the title of the page: "${pageTitle}"`);
  else if (title && pageTitle && page.isTitleSure && !title.includes(pageTitle) && !pageTitle.includes(title))
    add('title', `it is "${title}", and the title of the page is "${pageTitle}"`);

  const canonical = page.url === undefined ? null : URL.parse(page.url, url);
  if (canonical && canonical.pathname !== '/' && !isSameAddress(canonical.href, url))
    add('url', `it is ${url}, and the page calls its address ${canonical.href}`);

  return questions;
}

const DOLLARS_REASONS = {
  official: 'the page is the office’s own, or prints growth in dollars, so its dollars are probably official',
  converted: 'the page is an outlet’s and prints no growth in dollars, so a newsroom probably converted them',
};

/** Whose dollars a page usually prints: an office publishes its own, and only official dollars have a growth. */
function usualDollarsOf({ publisher, observations }: Draft, { vocabulary }: TradeRecord): keyof typeof DOLLARS_REASONS {
  const isOffice = Object.values(vocabulary.areas).some(({ compilingOffice }) => compilingOffice === publisher);
  const hasGrowth = observations.some(({ measure }) => measure === 'growth-usd');
  return isOffice || hasGrowth ? 'official' : 'converted';
}

/** Says why the page seems to be on the site of another publisher; null if nothing suggests it. */
function reasonForOtherPublisher({ url, publisher }: Draft, { site }: PageFacts, record: TradeRecord): string | null {
  const host = hostOf(url);
  const isOfPublisher = (name: string) => isSameSite(name, publisher, record.agencies);

  const publishersOnHost = new Set(releasesOfHost(url, record).map((release) => release.publisher));
  if (publishersOnHost.size) {
    const isOnHost = [...publishersOnHost].some(isOfPublisher);
    return isOnHost ? null : `pages of ${host} are on record as "${[...publishersOnHost].join('", "')}"`;
  }

  const recordedSite = site === undefined ? undefined : namesOfSites(record).get(site.toLowerCase());
  if (recordedSite !== undefined)
    return isOfPublisher(recordedSite) ? null : `the markup of the page calls the site "${site}"`;

  const hosts = record.releases.flatMap((release) => (isOfPublisher(release.publisher) ? [hostOf(release.url)] : []));
  const isOnDomain = hosts.some((other) => domainOf(other) === domainOf(host));
  if (!hosts.length || isOnDomain || isNamedAfter(host, publisher)) return null;
  return `the page is on ${host}, and other pages of this publisher are on ${hosts.at(-1)}`;
}

/** "Xinhua" and "Xinhua (Korean service)" are the same site: editions do not count. */
function isSameSite(a: string, b: string, agencies: TradeRecord['agencies']): boolean {
  const [first, second] = [a, b].map(withoutEdition) as [string, string];
  return (
    isSiteOfAgency({ publisher: first, agency: second }, agencies) ||
    isSiteOfAgency({ publisher: second, agency: first }, agencies)
  );
}

/** `customs.example` is named after `Example Customs`, and `xinhuanet.com` after `Xinhua`. Shorter words are in many hosts. */
function isNamedAfter(host: string, publisher: string): boolean {
  const [name = ''] = domainOf(host).split('.');
  const words = publisher.toLowerCase().match(/[a-z\d]{4,}/g) ?? [];
  return words.some((word) => name.includes(word));
}

/** "Trade up 22.9% to 1,234" → ["22.9", "1,234"]. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number);
}
