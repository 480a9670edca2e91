/** A permanent redirect (RFC 9110, 15.4.9), thrown where an address is found to have moved. */
import { CACHE } from './cache.ts';

export class Redirect extends Error {
  override name = 'Redirect';
  /** Path and query, made of validated values. */
  readonly location: string;

  constructor(location: string) {
    super(location);
    this.location = location;
  }
}

/** Cached like a live answer, since the next release may move the address again. */
export function redirectResponse({ location }: Redirect): Response {
  return new Response(null, { status: 308, headers: { Location: location, 'Cache-Control': CACHE.live } });
}
