/** Attributes that are properties as well, as those of the elements of HTML are: `as-of` and `asOf` are the same. */

/** Gives the class a property for each attribute: text, empty where there is no attribute. null and undefined remove it. */
export function defineProperties(type: typeof HTMLElement, attributes: string[]): void {
  for (const attribute of attributes) {
    Object.defineProperty(type.prototype, propertyOf(attribute), {
      get(this: Element): string {
        return this.getAttribute(attribute) ?? '';
      },
      set(this: Element, value: unknown) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, `${value}`);
      },
      configurable: true,
      enumerable: true,
    });
  }
}

/** Takes over what a framework set while the element was not defined, which hides the properties of the class. */
export function adoptProperties(element: HTMLElement, attributes: string[]): void {
  for (const property of attributes.map(propertyOf) as (keyof HTMLElement)[]) {
    if (!Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    Object.assign(element, { [property]: value });
  }
}

function propertyOf(attribute: string): string {
  return attribute.replace(/-./, ([, letter]) => (letter as string).toUpperCase());
}
