import type { CatalogueIndex } from './catalogue-index.ts';

/** How the pages of the record were read, in a sentence: the API, its documentation and the data package say the same. */
export function retrievalNote({ releases, storedCopies }: Pick<CatalogueIndex, 'releases' | 'storedCopies'>): string {
  if (storedCopies === 0) return 'All pages were opened on the day that their release has as retrieved.';
  const which = storedCopies === releases ? 'All pages' : `${storedCopies} of ${releases} pages`;
  return `${which} were read from stored copies and not opened live: the retrieved of such a release is null.`;
}
