import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { securityText } from '../../worker/build/security-text.ts';

it('names the contact, and expires a year after the last change of the record', () => {
  expect(securityText('mailto:security@example.org', '2026-11-24')).toBe(
    'Contact: mailto:security@example.org\nExpires: 2027-11-24T00:00:00.000Z\n',
  );
});

it('is built of the contact of the data set', ({ skip }) => {
  const file = new URL('../../dist/record/assets/.well-known/security.txt', import.meta.url);
  skip(!existsSync(file), 'nothing is built: npm run build:test-record');
  expect(readFileSync(file, 'utf8')).toBe(securityText('mailto:security@example.org', '2025-07-10'));
});
