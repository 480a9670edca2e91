/** Chooses the background of receipts and panels: dark if the text of the page around the card is light. */

/** Text of at least this lightness is light; white is 1. */
const MIN_LIGHT_TEXT = 0.55;

/** Sets the color scheme of a receipt or panel, unless the host has a `theme`. */
export function matchHost(opened: HTMLElement, host: Element): void {
  if (host.hasAttribute('theme')) return;
  opened.style.colorScheme = lightness(getComputedStyle(host).color) > MIN_LIGHT_TEXT ? 'dark' : 'light';
}

/** Lightness from 0 to 1 of a color as browsers serialize it: `rgb(20, 23, 26)`, `color(srgb 0.1 0.1 0.1)`, `oklch(0.2 0 0)`, `lab(20 0 0)`. */
function lightness(color: string): number {
  // The 3 in the name of the color space `display-p3` is not a component.
  const components = color.replace('display-p3', '').match(/[\d.]+(e-?\d+)?/g) ?? [];
  const [first = 0, second = 0, third = 0] = components.map(Number);
  if (/^(lab|lch)/.test(color)) return first / 100;
  if (/^ok/.test(color)) return first;
  const maximum = color.startsWith('rgb') ? 255 : 1;
  // The weights of ITU-R BT.601 for red, green and blue.
  return (0.299 * first + 0.587 * second + 0.114 * third) / maximum;
}
