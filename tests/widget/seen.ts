/** The text of each element that is shown. */
import { all } from './draw.ts';
import { plain, shownText } from './page.ts';

export function seen(host: HTMLElement, selector: string): string[] {
  return all(host, selector)
    .filter((part) => part.checkVisibility())
    .map((part) => plain(shownText(part)));
}

/** Who said the number and who printed it, with the day, as the foot of a compact card shows it. */
export function from(host: HTMLElement): string {
  return seen(host, '.from').join(' ');
}
