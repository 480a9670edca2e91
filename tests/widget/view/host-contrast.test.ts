/** Contrast of a card without a theme, as the browser draws it on pages whose text has about 7:1. WCAG 2.2: words 4.5:1, marks 3:1. */

import { expect, it } from 'vitest';
import { cardNote } from '../../support/card-note.ts';
import { all, drawCompact, drawFull } from '../draw.ts';
import { card } from '../fixture.ts';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** Relative luminance of the colours painted over each other, the lowest first. */
function luminance(...colours: string[]): number {
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(ground: string, colour: string): number {
  const [dark, light] = [luminance(ground), luminance(ground, colour)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Each text that is shown, with its colour and that of the label it stands in. */
function wordsOf(host: HTMLElement): { text: string; colour: string; label: string }[] {
  return all(host, '.card *:not(.sr)').flatMap((element) => {
    const text = [...element.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
      .join('');
    if (!text.trim() || !element.checkVisibility()) return [];
    const { color, fill } = getComputedStyle(element);
    const tag = element.closest('.tag');
    const label = tag ? getComputedStyle(tag).backgroundColor : '';
    return [{ text, colour: element.matches('text') ? fill : color, label }];
  });
}

/** Columns, hatching and lines, and the lines under numbers and links. */
function marksOf(host: HTMLElement): { name: string; colour: string }[] {
  const shapes = all(host, '.chart rect, .chart path').map((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return { name: `column ${shape.getAttribute('class')}`, colour: shape.matches('path') ? stroke : fill };
  });
  const lines = all(host, '.cite .digits, .from a, .open').map((element) => ({
    name: `line under ${element.textContent}`,
    colour: getComputedStyle(element).textDecorationColor,
  }));
  return [...shapes, ...lines];
}

const HOSTS = [
  ['#333', '#fff'],
  ['#ddd', '#111'],
  ['#33302e', '#fff1e5'],
  ['#fff', '#0b5c8a'],
];

it.each(HOSTS)('holds with text %s on %s', (ink, ground) => {
  const note = cardNote('15.3 or 15.0', { kind: 'doubt', label: 'Sources disagree' });
  const [first, ...years] = card.trend;
  const trend = first ? [{ ...first, fact: { ...first.fact, basis: 'derived' as const } }, ...years] : [];
  const host = drawCompact({ ...card, trend, notes: [note] }, 560);
  Object.assign((host.parentElement as HTMLElement).style, { color: ink, background: ground });

  const words = wordsOf(host);
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['Sources disagree', '228']));
  const faint = words
    .map(({ text, colour, label }) => ({ text, ratio: contrast(label || ground, colour) }))
    .filter(({ ratio }) => ratio < 4.5);
  expect(faint).toEqual([]);
  const marks = marksOf(host);
  expect(marks.map(({ name }) => name)).toEqual(expect.arrayContaining(['column past', 'column mark']));
  expect(
    marks.map(({ name, colour }) => ({ name, ratio: contrast(ground, colour) })).filter(({ ratio }) => ratio < 3),
  ).toEqual([]);
});

it.each(HOSTS)('holds in full cards with text %s on %s', (ink, ground) => {
  const note = cardNote('Revised from 215');
  const host = drawFull({ ...card, notes: [note] }, 560);
  Object.assign((host.parentElement as HTMLElement).style, { color: ink, background: ground });

  const words = wordsOf(host);
  expect(words.map(({ text }) => text)).toContain('Revised from 215');
  const faint = words
    .map(({ text, colour, label }) => ({ text, ratio: contrast(label || ground, colour) }))
    .filter(({ ratio }) => ratio < 4.5);
  expect(faint).toEqual([]);
});
