/** How readers reach the publisher: the contact, and links to report an error. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { fill } from '../../../data/fact/number-text.ts';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-context.ts';

/** Where to write to; for a copy without a contact, where to report an error. */
export function contactLine({ contact }: CatalogueIndex['about'], page: PageWords): Markup {
  return contact
    ? html`${fill(page.aboutContact, html`<a href="${contact}">${contact.replace(/^mailto:/, '')}</a>`)}`
    : html`<strong>${page.aboutUnpublished}</strong>`;
}

/**
 * A link to report an error: an email or a page of the contact. `of` is the title and the URL of the page, for the email.
 * Without a contact it links to `instead`.
 */
export function reportLink(about: CatalogueIndex['about'], of: string[], instead: string, page: PageWords): Markup {
  const { contact } = about;
  if (!contact) return html`<a href="${instead}">${page.reportError}</a>`;
  const [subject = '', body = ''] = of.map(encodeURIComponent);
  const mail = `${contact.includes('?') ? '&' : '?'}subject=${subject}&body=${body}`;
  return html`<a href="${contact}${contact.startsWith('mailto:') ? mail : ''}">${page.reportError}</a>`;
}

/** How to report a figure that seems wrong. `office` links to the statistics office; null on pages that are not about one figure. */
export function reportSteps(
  office: Markup | null,
  about: CatalogueIndex['about'],
  of: string[],
  page: PageWords,
): Markup {
  if (!about.contact) return html`<p>${contactLine(about, page)}</p>`;
  const who = office ? fill(page.reportWhose, office) : page.reportWhose.replace(/ ?[(（]\{\}[)）]/, '');
  return html`<p>${who}</p><p>${reportLink(about, of, '', page)}</p>`;
}
