/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness of the deployment. Node only. */

/**
 * The text for a `contact`, a mailto: or https: address. It expires a year after `date`, the last change of the record (YYYY-MM-DD): where
 * nobody has added anything for so long, nobody may read the messages either. So the same record gives the same file on any day.
 */
export function securityText(contact: string, date: string): string {
  const expires = new Date(date);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return `Contact: ${contact}\nExpires: ${expires.toISOString()}\n`;
}
