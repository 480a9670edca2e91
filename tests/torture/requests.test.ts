import { holdsInShort } from './short.ts';

holdsInShort('requests');
