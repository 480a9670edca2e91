/** The page that printed a number, as readers see it: its address with a text fragment, its publishers, the paragraph. */
import type { ReceiptWords } from '../contract/enumerations.ts';
import type { Caveat, Correction, Evidence, Fact } from '../contract/fact.ts';
import { fill, fillText } from './number-text.ts';
import { latestDay } from './period.ts';

/** The page's address with a text fragment for `printed` (WICG scroll-to-text-fragment: `-`, `&` and `,` are syntax). */
export function evidenceUrl(url: string, printed: string): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(printed).replaceAll('-', '%2D')}`;
}

/** The address of the page itself, without the text fragment that `evidenceUrl` added. */
export function pageUrl(url: string): string {
  return url.replace(/#?:~:text=.*$/s, '');
}

/** The page that prints the number. undefined for a derived number, although a page may print a bound of it: "over 20 billion". */
export function sourcePage({ basis, evidence }: Pick<Fact, 'basis' | 'evidence'>): Evidence | undefined {
  return basis === 'stated' ? evidence[0] : undefined;
}

/** The correction notice that gives a fact its status, if there is one. A notice about a page that only repeats the number leaves that status as it is. */
export function correctionOf({ status, evidence }: Pick<Fact, 'status' | 'evidence'>): Correction | undefined {
  return evidence.find(({ correction }) => correction?.status === status)?.correction;
}

/** The agency whose story a page carries, then the site, unless the name of the site begins with that of the agency: then only the site. */
export function publishers({ agency, publisher }: { agency: string; publisher: string }): string[] {
  return publisher.startsWith(agency) ? [publisher] : [agency, publisher];
}

/** Who printed a number and when, with its paragraph if that is known. Takes and returns text or markup. */
export function withParagraph(
  publisherAndDay: unknown,
  paragraph: number | null | undefined,
  words: ReceiptWords,
): unknown {
  return paragraph ? fill(words.detail, publisherAndDay, fillText(words.paragraph, paragraph)) : publisherAndDay;
}

/**
 * Quotes a printed number. If it begins with a digit or the sign of a currency, the word for its qualifier ("over") comes before the quotation,
 * in the reader's language. Takes and returns text or markup.
 */
export function quoted(
  quotation: unknown,
  { printed, qualifier }: Pick<Evidence, 'printed' | 'qualifier'>,
  words: ReceiptWords,
): unknown {
  return /^[\p{Sc}\d]/u.test(printed) ? fill(words[qualifier], quotation) : quotation;
}

/** The newest day on which a page printed the number, or an input of it. */
export function lastPrinted({ evidence, derivation, basis }: Fact): string {
  const used = basis === 'stated' ? evidence.filter(({ setAside }) => setAside === undefined) : derivation?.inputs;
  return latestDay((used ?? []).map(({ published }) => published));
}

/**
 * Does the fact have a value, or does a page print a bound in digits ("over 20 billion")? "More than in the first half of last year" only compares
 * the number with another one.
 */
export function hasNumber({ value, evidence }: Pick<Fact, 'value' | 'evidence'>): boolean {
  return value !== null || evidence.some((printed) => printed.value !== null && printed.setAside === undefined);
}

/** Did a newsroom convert the amount from the area's currency? Such amounts are in no series, chart or comparison. */
export function isConverted({ caveats }: { caveats: readonly Pick<Caveat, 'kind'>[] }): boolean {
  return caveats.some(({ kind }) => kind === 'conversion');
}

/** Does the page call the number an estimate or preliminary, or was it published before the period was over? */
export function isProvisional({
  preliminary,
  estimate,
}: {
  preliminary?: true | undefined;
  estimate?: true | undefined;
}): boolean {
  return preliminary === true || estimate === true;
}
