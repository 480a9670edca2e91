/** Entity tags (RFC 9110, 8.8.3). An answer depends on build, variables and address only, so no body is hashed. */

/** The strong tag of all answers of one build that runs with these variables. */
export function entityTag(build: string, variables: string): string {
  return `"${build}-${hash(variables)}"`;
}

/** Whether `If-None-Match` names the tag. The comparison is weak (13.1.2): the edge weakens a tag when it compresses a body. */
export function matches(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === tag) return true;
  return ifNoneMatch.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag);
}

/** FNV-1a, 32 bits: not cryptographic; it only tells settings apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) as number), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
