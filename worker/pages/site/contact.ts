/** How readers reach the publisher: the contact, and links to report an error. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { fill } from '../../../data/fact/number-text.ts';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-context.ts';

type About = CatalogueIndex['about'];

/** The page that a report is about. */
interface ReportedPage {
  title: string;
  url: string;
}

/** Where to write to; for a copy without a contact, where to report an error. */
export function contactLine({ contact }: About, page: PageWords): Markup {
  return contact
    ? html`${fill(page.aboutContact, html`<a href="${contact}">${contact.replace(/^mailto:/, '')}</a>`)}`
    : html`<strong>${page.aboutUnpublished}</strong>`;
}

/** Links to the contact: an e-mail about the reported page, or a web page. Without a contact it links to the fallback. */
export function reportLink({ contact }: About, reported: ReportedPage, fallback: string, page: PageWords): Markup {
  return html`<a href="${contact ? reportAddress(contact, reported) : fallback}">${page.reportError}</a>`;
}

/** `mailto:desk@facts.example?subject=…&body=…`. The address of a web page stays as it is. */
function reportAddress(contact: string, { title, url }: ReportedPage): string {
  if (!contact.startsWith('mailto:')) return contact;
  const separator = contact.includes('?') ? '&' : '?';
  return `${contact}${separator}subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
}

/** Links to the statistics office and to the publishers of a figure. */
interface FigureContacts {
  office: Markup;
  sources: Markup | null;
}

/** How to report a figure that seems wrong. `figure` is null on pages that are not about one figure. */
export function reportSteps(
  figure: FigureContacts | null,
  about: About,
  reported: ReportedPage,
  page: PageWords,
): Markup {
  if (!about.contact) {
    return html`<p>${figure?.sources ? fill(page.reportToSource, figure.sources) : contactLine(about, page)}</p>`;
  }
  const { office } = figure ?? {};
  const whoCorrects = office ? fill(page.reportWhose, office) : withoutAside(page.reportWhose);
  return html`<p>${whoCorrects}</p><p>${reportLink(about, reported, '', page)}</p>`;
}

/** `the statistics office ({}) can correct it` → `the statistics office can correct it`. Chinese has wide brackets. */
function withoutAside(text: string): string {
  return text.replace(/ ?[(（]\{\}[)）]/, '');
}
