import type { Evidence, Fact } from '../contract/fact.ts';

/** The page that prints the number; none for a derived one, whose evidence can only state a limit of it. */
export function sourcePage({ basis, evidence }: Pick<Fact, 'basis' | 'evidence'>): Evidence | undefined {
  return basis === 'stated' ? evidence[0] : undefined;
}
