/** The table of attributes says what the classes have. */
import { expect, it } from 'vitest';
import { CARD_ATTRIBUTES, FIGURE_ATTRIBUTES } from '../../../widget/element/attributes.ts';
import { TradeCard } from '../../../widget/element/trade-card.ts';
import { TradeFigure } from '../../../widget/element/trade-figure.ts';
import '../page.ts';

it.each([
  ['trade-card', TradeCard, CARD_ATTRIBUTES],
  ['trade-figure', TradeFigure, FIGURE_ATTRIBUTES],
] as const)('of <%s>', (tag, type, attributes) => {
  const properties = [...type.elementProperties].map(([property, { attribute }]) => [property, attribute ?? property]);
  const table = attributes.flatMap(({ name, property }) => (property ? [[property, name]] : []));
  expect(properties.sort()).toEqual(table.sort());

  const element = document.createElement(tag);
  for (const [property, attribute] of properties as [string, string][]) {
    const isBoolean = attributes.find(({ name }) => name === attribute)?.type === 'boolean';
    const [without, given] = isBoolean ? [false, true] : ['', 'a'];
    expect(Reflect.get(element, property)).toBe(without);
    element.setAttribute(attribute, 'a');
    expect(Reflect.get(element, property)).toBe(given);
    element.removeAttribute(attribute);
    expect(Reflect.get(element, property)).toBe(without);
  }
});

it.each([
  ['a text', 'dark', 'dark'],
  ['null', null, null],
  ['undefined', undefined, null],
])('a property that is set to %s is the attribute', async (_, value, attribute) => {
  const element = document.createElement('trade-figure');
  document.body.append(element);
  element.theme = 'light';
  await element.updateComplete;
  Reflect.set(element, 'theme', value);
  await element.updateComplete;
  element.remove();

  expect(element.getAttribute('theme')).toBe(attribute);
});
