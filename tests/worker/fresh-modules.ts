/** Setup of test files that fill the Worker's caches: each file loads the Worker's modules anew. */
import { vi } from 'vitest';

vi.resetModules();
