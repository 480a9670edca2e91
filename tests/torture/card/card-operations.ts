/**
 * Makes one operation of the platform fail: the Nth that the elements' scripts make on a page, or each of a kind. `failOperations` runs in the
 * page before anything else, and reads from the page's address what is to fail: `?at=7` or `?kind=window.fetch`.
 */

/** What the page knows of the operations. */
export interface Operations {
  /** The kinds, in the order of the calls. */
  made: string[];
  isOn: boolean;
}

declare global {
  interface Window {
    operations: Operations;
  }
}

export function failOperations(): void {
  const asked = new URLSearchParams(location.search);
  const [at, kind] = [Number(asked.get('at')), asked.get('kind')];
  const operations: Operations = { made: [], isOn: true };
  window.operations = operations;
  const fails = (name: string) => {
    if (!operations.isOn) return false;
    operations.made.push(name);
    return operations.made.length === at || name === kind;
  };
  const failure = (name: string) => new TypeError(`${name} fails here`);

  type Owner = Record<string, unknown>;
  type Callable = (this: unknown, ...values: unknown[]) => unknown;
  /** Functions of `owner`; one that answers with a promise rejects. */
  const functions = (path: string, owner: unknown, names: string, isAsync = false) => {
    for (const name of names.split(' ')) {
      const own = (owner as Owner)[name] as Callable;
      const called = `${path}.${name}`;
      (owner as Owner)[name] = function (this: unknown, ...values: unknown[]) {
        if (!fails(called)) return Reflect.apply(own, this, values);
        if (isAsync) return Promise.reject(failure(called));
        throw failure(called);
      };
    }
  };
  const constructors = (path: string, owner: unknown, names: string) => {
    for (const name of names.split(' ')) {
      const construct = (target: new () => object, values: unknown[], own: new () => object) => {
        if (fails(`new ${path}${name}`)) throw failure(name);
        return Reflect.construct(target, values, own);
      };
      (owner as Owner)[name] = new Proxy((owner as Owner)[name] as new () => object, { construct });
    }
  };
  const accessor = (path: string, owner: object, name: string) => {
    const { get, set } = Object.getOwnPropertyDescriptor(owner, name) as Required<PropertyDescriptor>;
    const checked = (inner: Callable) =>
      function (this: unknown, ...values: unknown[]) {
        if (fails(`${path}.${name}`)) throw failure(name);
        return Reflect.apply(inner, this, values);
      };
    Object.defineProperty(owner, name, { get: checked(get), set: checked(set) });
  };

  functions('window', window, 'fetch', true);
  functions('window', window, 'setTimeout requestAnimationFrame matchMedia getComputedStyle addEventListener');
  constructors('', window, 'AbortController CustomEvent CSSStyleSheet URL URLSearchParams MutationObserver');
  constructors('', window, 'IntersectionObserver ResizeObserver');
  constructors('Intl.', Intl, 'NumberFormat DateTimeFormat PluralRules ListFormat DisplayNames Locale');
  functions('Intl', Intl, 'getCanonicalLocales');
  functions('customElements', CustomElementRegistry.prototype, 'define get');
  functions('observer', IntersectionObserver.prototype, 'observe disconnect');
  functions('observer', MutationObserver.prototype, 'observe');
  functions('sheet', CSSStyleSheet.prototype, 'replaceSync');
  accessor('root', ShadowRoot.prototype, 'adoptedStyleSheets');
  functions('element', Element.prototype, 'attachShadow');
  functions('element', HTMLElement.prototype, 'attachInternals showPopover hidePopover');
  functions('dialog', HTMLDialogElement.prototype, 'showModal');
  functions('states', CustomStateSet.prototype, 'add clear');
  functions('AbortSignal', AbortSignal, 'any timeout');
  functions('response', Response.prototype, 'json', true);
  functions('headers', Headers.prototype, 'get');
  functions('CSS', CSS, 'supports');
  // What Lit draws with.
  functions('document', Document.prototype, 'createElement createTreeWalker createComment importNode');
  functions('node', Node.prototype, 'insertBefore appendChild');
  functions('element', Element.prototype, 'setAttribute removeAttribute closest querySelector append replaceChildren');
  functions('element', Element.prototype, 'getBoundingClientRect');
}
