/** The subjects of the routes: the tags of the OpenAPI document. */
export const SUBJECTS = {
  facts: { title: 'Facts', description: 'Single numbers, lists and tables' },
  series: { title: 'Series', description: 'One key over the years, the months or the same months of each year' },
  record: {
    title: 'Areas, codes and releases',
    description: 'What ids are made of, and the pages that the numbers were read from',
  },
  cards: { title: 'Cards', description: 'What a card shows, in each of its formats' },
  changes: { title: 'Changes', description: 'What was added or revised, and what is due' },
  documents: {
    title: 'Index and documents',
    description: 'Health, descriptions for programs, and the body of a problem',
  },
} as const;

export type Subject = keyof typeof SUBJECTS;
