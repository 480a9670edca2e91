/** Makes custom-elements.json (schema 1.0.0): a description of the elements that code editors and documentation tools read. */
import { readFileSync } from 'node:fs';
import { ELEMENTS, type ElementReference } from '../element/reference.ts';
import { attributesIn } from './attributes.ts';

/** The script that defines the elements. */
const SCRIPT = 'trade-card.js';

interface Described {
  name: string;
  description: string;
  type?: { text: string } | undefined;
}

export function manifest(): object {
  const exports = ELEMENTS.map(({ tag, className }) => ({
    kind: 'custom-element-definition',
    name: tag,
    declaration: { name: className, module: SCRIPT },
  }));
  const module = { kind: 'javascript-module', path: SCRIPT, declarations: ELEMENTS.map(declaration), exports };
  return { schemaVersion: '1.0.0', modules: [module] };
}

const types = readFileSync(new URL('../types/trade-card.d.ts', import.meta.url), 'utf8');

function declaration(element: ElementReference): object {
  const { tag, className, description, properties } = element;
  const attributes = attributesIn(types, `${className}Attributes`);
  const attributeFields = attributes.flatMap(({ name, property }) => {
    if (!property) return [];
    return { kind: 'field', name: property, type: { text: 'string' }, description: `The attribute \`${name}\`.` };
  });
  const readonlyFields = Object.entries(properties).map(([name, { type, description }]) => ({
    kind: 'field',
    name,
    type: { text: type },
    description,
    readonly: true,
  }));
  return {
    kind: 'class',
    name: className,
    tagName: tag,
    customElement: true,
    description,
    superclass: { name: 'ReactiveElement', package: '@lit/reactive-element' },
    members: [...attributeFields, ...readonlyFields],
    attributes: attributes.map(({ name, type, description }) => ({ name, type: { text: type }, description })),
    slots: describedList(element.slots),
    events: describedList(element.events, { text: 'CustomEvent' }),
    cssParts: describedList(element.parts),
    cssStates: describedList(element.states),
    cssProperties: describedList(element.customProperties),
  };
}

function describedList(descriptions: Readonly<Record<string, string>>, type?: { text: string }): Described[] {
  return Object.entries(descriptions).map(([name, description]) => ({ name, description, type }));
}
