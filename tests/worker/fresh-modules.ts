/** Setup of test files that fill the Worker's caches: each file loads the Worker's modules again. */
import { vi } from 'vitest';

vi.resetModules();
