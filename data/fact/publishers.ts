/** Who stands behind a page: the agency whose story it is, then the site that carries it, where its name does not say the agency's already. */
export function publishers({ agency, publisher }: { agency: string; publisher: string }): string[] {
  return publisher.startsWith(agency) ? [publisher] : [agency, publisher];
}
