import { holdsInShort } from './short.ts';

holdsInShort('cache');
