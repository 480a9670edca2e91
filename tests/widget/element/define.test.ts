/** The definition of both custom elements: only once, `<trade-figure>` on demand, and with the documented attributes. */
import { expect, it } from 'vitest';
import { defineElements, defineFigure } from '../../../widget/element/define.ts';
import { TradeCard } from '../../../widget/element/trade-card.ts';
import { toolkit } from '../../../widget/open/lazy-scripts.ts';
import '../page.ts';
import { commands } from 'vitest/browser';
import { attributesIn } from '../../../widget/build/attributes.ts';

// A page may load the script and the npm package, or two versions of the script. Defining an element twice would throw.
it('does not define elements that are already defined', () => {
  expect(() => defineElements(import.meta.url, toolkit.script)).not.toThrow();
  expect(customElements.get('trade-card')).toBe(TradeCard);
});

it('loads the script of figures with the first figure of the page, and keeps properties that were set before', async () => {
  expect(customElements.get('trade-figure')).toBeUndefined();
  const figure = document.createElement('trade-figure');
  figure.asOf = '2025-06-19';
  const paragraph = document.createElement('p');
  paragraph.append('Trade grew by ', figure);
  document.body.append(paragraph);
  await customElements.whenDefined('trade-figure');
  await figure.updateComplete;

  expect(figure.getAttribute('as-of')).toBe('2025-06-19');
  const defined = customElements.get('trade-figure');
  defineElements(import.meta.url, toolkit.script);
  expect(customElements.get('trade-figure')).toBe(defined);
  paragraph.remove();
});

it.each([
  ['trade-card', 13],
  ['trade-figure', 5],
] as const)('<%s> has %i attributes with properties, as its types say', async (tag, count) => {
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
    const [defaultValue, value] = isBoolean ? [false, true] : ['', 'a'];
    expect(Reflect.get(element, property)).toBe(defaultValue);
    element.setAttribute(attribute, 'a');
    expect(Reflect.get(element, property)).toBe(value);
    element.removeAttribute(attribute);
    expect(Reflect.get(element, property)).toBe(defaultValue);
  }
});
