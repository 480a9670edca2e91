/** Receipt and panel have a background of their own: dark if the text around the card is light. */

/** Text is light from this lightness on; white is 1. */
const LIGHT = 0.55;

/** Sets the color scheme of a receipt or panel, unless the host has a `theme`. */
export function matchHost(opened: HTMLElement, host: Element): void {
  if (host.hasAttribute('theme')) return;
  opened.style.colorScheme = lightness(getComputedStyle(host).color) > LIGHT ? 'dark' : 'light';
}

/** Lightness from 0 to 1 of a color as browsers serialize it: `rgb(20, 23, 26)`, `color(srgb 0.1 0.1 0.1)`, `oklch(0.2 0 0)`, `lab(20 0 0)`. */
function lightness(colour: string): number {
  const [first = 0, second = 0, third = 0] = (colour.replace('display-p3', '').match(/[\d.]+(e-?\d+)?/g) ?? []).map(
    Number,
  );
  if (/^(lab|lch)/.test(colour)) return first / 100;
  if (/^ok/.test(colour)) return first;
  const maximum = colour.startsWith('rgb') ? 255 : 1;
  return (0.299 * first + 0.587 * second + 0.114 * third) / maximum;
}
