/** The module `trade-facts/trade-card` of the npm package: importing it defines the elements. */
import { define, setApi } from './element.ts';

define();

export { setApi };
