/** Attributes that are properties as well, as those of the elements of HTML are: `as-of` and `asOf` are the same. */

/** Gives the class a property for each attribute: text, empty where there is no attribute. null and undefined remove it. */
export function defineProperties({ prototype }: typeof HTMLElement, attributes: string[]): void {
  for (const attribute of attributes) {
    const property = attribute.replace(/-./, ([, letter]) => (letter as string).toUpperCase());
    Object.defineProperty(prototype, property, {
      get(this: Element): string {
        return this.getAttribute(attribute) ?? '';
      },
      set(this: Element, value: unknown) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, `${value}`);
      },
    });
  }
}

/** Takes over what a framework set while the element was not defined, which hides the properties of its class. */
export function adoptProperties(element: HTMLElement): void {
  for (const [property, value] of Object.entries(element)) {
    if (!(property in element.constructor.prototype)) continue;
    delete element[property as keyof HTMLElement];
    Reflect.set(element, property, value);
  }
}
