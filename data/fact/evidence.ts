/** The page that printed a number, as readers need it: its address with a text fragment, its publishers, the paragraph. */

import type { ReceiptWords } from '../contract/enumerations.ts';
import type { Caveat, Correction, Evidence, Fact } from '../contract/fact.ts';
import { fill, fillText } from './number-text.ts';
import { lastOf } from './period.ts';

/** The page's address with a text fragment for `printed` (WICG scroll-to-text-fragment: `-`, `&` and `,` are syntax). */
export function evidenceUrl(url: string, printed: string): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(printed).replaceAll('-', '%2D')}`;
}

/** The address of the page itself, without the text fragment that `evidenceUrl` added. */
export function pageUrl(url: string): string {
  return url.replace(/#?:~:text=.*$/s, '');
}

/** The page that prints the number; none for a derived one, whose evidence can only state a limit of it. */
export function sourcePage({ basis, evidence }: Pick<Fact, 'basis' | 'evidence'>): Evidence | undefined {
  return basis === 'stated' ? evidence[0] : undefined;
}

/** The correction that gives a fact its status, if there is one. A correction of a page that only repeats the number does not. */
export function correctionOf({ status, evidence }: Pick<Fact, 'status' | 'evidence'>): Correction | undefined {
  return evidence.find(({ correction }) => correction?.status === status)?.correction;
}

/** The agency whose story a page carries, then the site, unless the name of the site begins with that of the agency: then only the site. */
export function publishers({ agency, publisher }: { agency: string; publisher: string }): string[] {
  return publisher.startsWith(agency) ? [publisher] : [agency, publisher];
}

/** Who printed a number and when, with its paragraph if that is known. Parts for a template. */
export function withParagraph(by: unknown, paragraph: number | null | undefined, words: ReceiptWords): unknown {
  return paragraph ? fill(words.detail, by, fillText(words.paragraph, paragraph)) : by;
}

/**
 * Quotes a page's token. If the token is only digits, the word of its qualifier ("over") comes before the quotation, in the reader's language.
 */
export function quoted(
  quotation: unknown,
  { printed, qualifier }: Pick<Evidence, 'printed' | 'qualifier'>,
  words: ReceiptWords,
): unknown {
  return /^[\p{Sc}\d]/u.test(printed) ? fill(words[qualifier], quotation) : quotation;
}

/** The newest day on which a page printed the number, or one that it follows from. */
export function lastPrinted({ evidence, derivation, basis }: Fact): string {
  const used = basis === 'stated' ? evidence.filter(({ setAside }) => setAside === undefined) : derivation?.inputs;
  return lastOf((used ?? []).map(({ published }) => published));
}

/**
 * Whether the number is known, or a page prints a bound of it ("over 20 billion"). "More than in the first half of last year" only compares it
 * with another number.
 */
export function isKnown({ value, evidence }: Pick<Fact, 'value' | 'evidence'>): boolean {
  return value !== null || evidence.some((each) => each.value !== null && each.setAside === undefined);
}

/** Whether a newsroom converted the amount from the area's currency. Such amounts are in no series, chart or comparison. */
export function isConverted({ caveats }: { caveats: readonly Pick<Caveat, 'kind'>[] }): boolean {
  return caveats.some(({ kind }) => kind === 'conversion');
}

/** Whether the page calls the number an estimate or preliminary, or was published before the period was over. */
export function isProvisional({
  preliminary,
  estimate,
}: {
  preliminary?: true | undefined;
  estimate?: true | undefined;
}): boolean {
  return preliminary === true || estimate === true;
}
