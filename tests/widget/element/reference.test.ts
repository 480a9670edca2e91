/** The types say what the classes have. */
import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { attributesIn } from '../../../widget/build/attributes.ts';
import { defineFigure } from '../../../widget/element/define.ts';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import '../page.ts';

it.each([
  ['trade-card', 13],
  ['trade-figure', 5],
] as const)('of <%s>', async (tag, count) => {
  defineFigure();
  const type = (await customElements.whenDefined(tag)) as typeof TradeCard;
  const attributes = attributesIn(await commands.readFile('widget/types/trade-card.d.ts'), `${type.name}Attributes`);
  expect(attributes.filter(({ property }) => property)).toHaveLength(count);
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
