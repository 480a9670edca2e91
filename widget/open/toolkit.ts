/** What the first script shares with those that are loaded later. */
import { html, render } from 'lit';
import { load } from '../request/load.ts';
import type { LoadPart, Toolkit } from './lazy-scripts.ts';

export const toolkit: Toolkit = { html, render, load, origin: '', part: undefined as unknown as LoadPart };
