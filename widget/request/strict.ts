/**
 * Wraps a response of the API for a view. Reading a missing field throws. The element then shows its children instead of half a number, such
 * as "20" for "over 20".
 */

/** A view reads numbers only for the chart, in percent. Amounts arrive as texts. */
const MAX_PERCENT = 1000;

/** `name` is that of the field with this value. */
export function strict<T>(value: T, name = ''): T {
  if (Array.isArray(value)) return value.map((part) => strict(part, name)) as T;
  if (value && typeof value === 'object') {
    return new Proxy(value, { get: (object, name) => strict(object[name as keyof typeof object], String(name)) });
  }
  const isImpossible = typeof value === 'number' && !(Math.abs(value) < MAX_PERCENT);
  // A path follows the address of the API: ".example.net" would make it another host.
  const isUnsafe = /^(href|path)$/.test(name) && !/^(https?:|\/)/.test(value as string);
  // A missing field named `constructor` would be inherited from Object: a function.
  if (value === undefined || typeof value === 'function' || isImpossible || isUnsafe) {
    throw new TypeError(`invalid card: ${name}`);
  }
  return value;
}
