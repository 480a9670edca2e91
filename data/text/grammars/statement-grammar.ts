/** How sentences of a language say what a figure is a figure of: its period, its measure, who gave it. Patterns run on folded text. */
import type { MentionGrammar } from './mention-grammar.ts';

/** How a sentence says whose trade it speaks of. `between` is what stands between a country's name and the name of an indicator. */
export interface OwnerWords {
  /** Directly before the name: its trade is not what the sentence is about, `exports to`. */
  notAfter: RegExp;
  /** Ends at the name: another trades with it. */
  tradedWith: RegExp;
  /** All of `between` where the name comes first: `'s foreign`. */
  owns: RegExp;
  /** The same after an adjective: ` foreign`. */
  adjective?: RegExp;
  /** Before the name, with the name of an indicator: it is whose trade it is, `exports from`. */
  direction?: RegExp;
  /** All of `between` where the name begins a sentence: `announced that its`. */
  its?: RegExp;
  /** Directly after the name, whatever follows: it trades, ` exported`. */
  trades?: RegExp;
  /** All of `between` where the indicator comes first: ` of the`. */
  of?: RegExp;
  /** Owners that are in no list, on the text as written: `Newtown's`. Global. */
  unlisted?: RegExp;
}

export interface StatementGrammar extends MentionGrammar {
  owner: OwnerWords;
  /** Agency, place and day before a story: they belong to no sentence. On the text as written. */
  dateline: RegExp;
  /** Before the figure, in its clause: it is a share of what follows it. */
  share: RegExp;
  /** Directly after the figure: it is a share of a whole, `of the total`. */
  shareAfter?: RegExp;
  /** Directly after a percentage in brackets that is a share: the end of the brackets, or the amount that it is. */
  shareInBrackets: RegExp;
  /** The difference of exports and imports, and that imports are more: its number is negative then. */
  balance: RegExp;
  deficit: RegExp;
  /** The figure is a goal. */
  target: RegExp;
  /** The change is against the month or quarter before, which no measure holds. Directly after the figure, or before it in its clause. */
  sequential: RegExp;
  sequentialAfter: RegExp;
  /** An amount whose unit may be that of any currency: 3亿元. */
  anyCurrency?: RegExp;
  /** The change is of the value in the area's own currency, or of the dollar value. Global. */
  inOwnCurrency: RegExp;
  inDollars: RegExp;
  /** Growth on a year earlier, where no word of change says so. */
  growth: RegExp;
  /** What follows is about another part: `rose 5 percent and that with …`. */
  nextPart?: RegExp;
  /** Ends what the sentence was about: `while`, `in total`. */
  turn: RegExp;
  /** At the beginning of a sentence that goes on about the one before: `it`, `the figure`. */
  goesOn: RegExp;
  /** The figure compares growth with that of the parent, and by how much it is above or below. */
  lead: RegExp;
  lag: RegExp;
  /** An amount was more than that of another period, which the group `earlier` names without a number. Global. */
  passed: RegExp;
  /** The amount is that by which something changed, not its level. Directly before the figure. */
  change: RegExp;
  /** From the beginning of a sentence to brackets: the amount in them is that of a change with those who are named. */
  changeBefore?: RegExp;
  /** The same directly after it: the noun of a change. */
  changeAfter?: RegExp;
  /** All that stands between two figures that say the same in other units: `, or`. */
  otherForm?: RegExp;
  /** Whether a multiple is what was added and not what it came to, by the figure's words and those before it. */
  isAddedMultiple?(figure: string, before: string): boolean;
  /** Somebody bought or sold: no indicator that was named before says whose exports or imports that are. */
  deals: RegExp;
  /** A figure that may count all partners, by its own words: "180 countries". */
  manyPartners: RegExp;
  /** The trade is with some whom the clause does not name: `with its largest partner`. */
  somePartners: RegExp;
  /** What is counted or ranked are partners. */
  partners: RegExp;
  /** The same anywhere: what follows is another period. */
  compares?: RegExp;
  /** The trade is that between the two countries named before: `bilateral trade`. */
  bilateral?: RegExp;
  /** Directly before a name: what the figure is of is more than that, `dominated by`. */
  example?: RegExp;
  /** Directly before the name of a country: the trade is with it. */
  counterpart: RegExp;
  /** All that stands between a figure and the name that it belongs to: `3 billion with`. Left out where names come first. */
  nameAfter?: RegExp;
  /** The same for the indicator: `3 billion in`. */
  namedAfter?: RegExp;
  /** The same for the period that it belongs to: `3 billion in`. */
  periodAfter?: RegExp;
  /** Words that mean the parent of the area, whatever its name: 全国, `national`. */
  parent: RegExp;
  /** Directly before the name of the parent, where a figure is a part of it or is compared with it: `of the`. */
  ofParent?: RegExp;
  /** All that stands between the names of an area and of a part of it, where the first says only where the second is: `'s northern`. */
  partAfter: RegExp;
  /** Words for the area that the story is about: `the region`. Global. */
  ownArea: RegExp;
  /** Each of several figures belongs to one of several names, in their order. */
  respectively: RegExp;
  /** All that stands between two figures of such a list. */
  listed: RegExp;
  /** The figure is of all, whatever part was named before: `overall`. */
  whole: RegExp;
  /** The figure after it is of the trade of two, of whom neither is the owner: `trade between`. */
  between?: RegExp;
  /** Joins two names or two periods into one: `exports and imports`. */
  and: RegExp;
  /** `who` names the one who gave the figures, `org` and `person` an official of an office. Global. */
  attributions: RegExp[];
  /** At the beginning of a sentence or after a figure: who told it, where and when, `the office said on Monday that`. */
  report: RegExp;
  /** At the beginning of a name: no part of it. */
  article?: RegExp;
  /** Words that say nothing of which part a figure is of. Global. */
  plain: readonly RegExp[];
}
