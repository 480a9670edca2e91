/** Before each file of tests that leave something in the Worker's memory: its modules are loaded anew. */
import { vi } from 'vitest';

vi.resetModules();
