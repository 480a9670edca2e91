/** The full view of a card: a script of its own, loaded where a page shows that view in place, or when a reader opens it. */
import { styled } from './sheet.ts';
import { full } from './view/full.ts';

/** The style sheet of view/full-styles.ts, set by the build. */
declare const FULL_STYLES: string;

const addStyles = styled(FULL_STYLES);

/** The view for a root, which gets its looks. */
export function viewIn(root: ShadowRoot): typeof full {
  addStyles(root);
  return full;
}
