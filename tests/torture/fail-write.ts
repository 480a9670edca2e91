/**
 * Loaded before a command (`node --import`): its write number `FAIL_AT` fails as on a full disk. At the end it writes the number of writes to
 * `COUNT_FILE`, where that is set.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAIL_PART = '', FAIL_AT = '0', COUNT_FILE } = process.env;
/** What changes a file system. */
const OPERATIONS = ['writeFileSync', 'mkdirSync', 'mkdtempSync', 'renameSync', 'copyFileSync', 'cpSync'] as const;

if (process.argv[1]?.endsWith(FAIL_PART)) {
  const count = fs.writeFileSync;
  let done = 0;
  for (const name of OPERATIONS) {
    const original = fs[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        done++;
        if (done === Number(FAIL_AT))
          throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
        return original(...args);
      },
    });
  }
  syncBuiltinESMExports();
  if (COUNT_FILE) process.on('exit', () => count(COUNT_FILE, String(done)));
}
