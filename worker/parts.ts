/** The parts that a card can do without, by their names in the answer. The source is none of them. */
export const PARTS = ['count', 'exceeds', 'lead', 'month', 'nation', 'other', 'shares', 'top', 'trend'] as const;
