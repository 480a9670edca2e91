/**
 * `markdown-it` with rules that report which characters of a paragraph they took, and as what. It gives the lines of blocks, but no offsets
 * within them. `micromark`, which does, takes quadratic time: 11 s for 40 kB of `*_`.
 */
import type { MarkdownIt as Parser, StateInline, Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';

/** Characters of a paragraph, from `start` to `end`, that a reader sees or that are HTML. */
export type Piece = { start: number; end: number } & (
  | { kind: 'text' | 'tag' }
  /** Something that stands for other text: a line end, an escaped character, a character reference. */
  | { kind: 'other'; text: string }
  /** A sign that may be emphasis. When the paragraph is read, its token is empty if it is. */
  | { kind: 'sign'; token: Token }
);

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Blocks that are nested deeper are not read; a list takes two levels. Brackets take time by it. */
const DEEPEST = 40;

/** `report` gets the pieces of each paragraph in order, but for code, images and the addresses of links. */
export function markdownParser(report: (piece: Piece) => void): Parser {
  const parser = new MarkdownIt('commonmark').set({ maxNesting: DEEPEST });
  parser.core.ruler.enableOnly(['normalize', 'block']);
  parser.inline.ruler2.enableOnly(['balance_pairs', 'emphasis']);
  parser.validateLink = () => true;
  parser.normalizeLink = (address) => address;
  const { ruler } = parser.inline;
  ruler.push('character', character);
  const names = 'text newline escape backticks emphasis link image autolink html_inline entity character'.split(' ');
  for (const name of names) {
    ruler.enableOnly([name]);
    const [rule] = ruler.getRules('');
    if (rule) ruler.at(name, name === 'image' ? silently(rule) : reporting(rule, report));
  }
  ruler.enableOnly(names);
  return parser;
}

/** A sign that no other rule takes. */
function character(state: StateInline, silent: boolean): boolean {
  if (!silent) state.pending += state.src[state.pos];
  state.pos += 1;
  return true;
}

/** Passes an image over: reading its description would take quadratic time where images are nested. */
function silently(rule: InlineRule): InlineRule {
  return (state) => rule(state, true);
}

function reporting(rule: InlineRule, report: (piece: Piece) => void): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const known = state.tokens.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    const end = state.pos;
    const token = state.tokens.at(-1);
    // Text is collected, and becomes a token when one of another kind follows.
    if (state.tokens.length === known || !token) report({ kind: 'text', start, end });
    else if (token.type === 'html_inline') report({ kind: 'tag', start, end });
    else if (/^(?:soft|hard)break$/.test(token.type)) report({ kind: 'other', start, end, text: ' ' });
    else if (token.info === 'entity') report({ kind: 'other', start, end, text: token.content });
    else if (token.info === 'escape') report({ kind: 'text', start: end - token.content.length, end });
    else if (token.type === 'text')
      for (let at = start; at < end; at++)
        report({ kind: 'sign', start: at, end: at + 1, token: state.tokens.at(at - end) as Token });
    return true;
  };
}
