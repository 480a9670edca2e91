/** Defines the elements when it is imported. */
import { define, setApi } from './element.ts';

define();

export { setApi };
