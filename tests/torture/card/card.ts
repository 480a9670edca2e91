/**
 * The built scripts of the elements in a page where one operation of the platform fails: each of the operations of a visit once, each kind
 * of operation always, each script of the elements once and always. Whatever fails, the card or its sentence stands in its place, each
 * request of an element ends in one event, the page gets no error, and whoever tries again gets what was asked for.
 */

import { Failures, type Part } from '../part.ts';
import { check, type Visit, visit, withCards } from './card-checks.ts';
import { SCRIPTS } from './card-site.ts';

/** Calls of one kind that fail, of those that draw a part of a card each: all would be two thousand. */
const OF_A_KIND = 16;

export const cardPart: Part = async ({ random, progress }) =>
  withCards(async ({ site, page, plain }) => {
    const failures = new Failures();
    const { made } = plain.report;
    check(plain, plain, 'nothing fails', failures, { isOnce: true });
    if (plain.report.looks[0]?.shows !== 'card') failures.add('no card', JSON.stringify(plain.report));
    const single = random.ofEachKind(made, OF_A_KIND);
    const lasting = [...new Set(made)].sort();
    const scripts = SCRIPTS.flatMap((name) => [1, Number.POSITIVE_INFINITY].map((times) => ({ name, times })));
    const all = single.length + lasting.length + scripts.length;
    const counts = { card: 0, sentence: 0, nothing: 0 };
    let done = 0;
    const judge = (seen: Visit, what: string, isOnce: boolean) => {
      progress('card', ++done, all);
      counts[seen.report.looks[0]?.shows ?? 'nothing']++;
      check(seen, plain, what, failures, { isOnce });
    };
    for (const at of single) {
      const seen = await visit(page, site, `at=${at}`);
      // What comes first of two things that happen at once is not the same in each visit.
      judge(seen, `${seen.report.made[at - 1]}, operation ${at}`, true);
    }
    for (const kind of lasting)
      judge(await visit(page, site, `kind=${encodeURIComponent(kind)}`), `every ${kind}`, false);
    for (const { name, times } of scripts) {
      site.fail(name, times);
      judge(await visit(page, site), `${name} fails ${times} times`, times === 1);
      site.fail(name, 0);
    }
    return {
      figures: [
        ['operations of a visit, kinds of them', `${made.length}, ${lasting.length}`],
        [
          'operations that failed once, kinds that failed always, scripts',
          `${single.length}, ${lasting.length}, ${scripts.length}`,
        ],
        ['then the card stood, or its sentence', `${counts.card}, ${counts.sentence}`],
      ],
      failures: failures.list(),
    };
  });
