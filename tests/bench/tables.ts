/** What was measured as rows of one table: what, ours, the reference, their ratio, and what else there is to say. */

import type { ElementCosts } from './widget/element.ts';
import type { Cold } from './worker/cold.ts';
import type { Growth } from './worker/growth.ts';
import { ANSWERS } from './worker/growth-paths.ts';
import type { Speed } from './worker/speed.ts';

export type Row = [what: string, ours: string, reference: string, ratio: string, more: string];

export function speedRows(speeds: Speed[]): Row[] {
  return speeds.flatMap(({ kind, bytes, figures: { ours, constant }, toConstant, processorToConstant }): Row[] => [
    [
      `${kind}, ${bytes} bytes: requests a second, beside a constant`,
      ...([whole(ours.perSecond), whole(constant.perSecond), toConstant.toFixed(2)] as const),
      '',
    ],
    [
      `${kind}: µs of processor a request, beside a constant`,
      ...([whole(ours.cpu), whole(constant.cpu), (1 / processorToConstant).toFixed(2)] as const),
      '',
    ],
  ]);
}

/** The first answer of a fresh isolate, beside a bare Worker that reads one file. */
export function coldRows(cold: Cold[]): Row[] {
  return cold.map(
    ({ kind, ours, bare, toBare, files, read, bytes }): Row => [
      `first answer, ${kind}: ms of processor`,
      ...([ours.toFixed(2), bare.toFixed(2), toBare.toFixed(1)] as const),
      `reads ${files} files, ${whole(read)} bytes; answer of ${whole(bytes)}`,
    ],
  );
}

/** Of each kind the cost at the largest size beside that of the record as it is. */
export function growthRows(growths: Growth[]): Row[] {
  const [now, grown] = [growths[0], growths.at(-1)];
  if (!now || !grown) return [];
  const sizes = growths.map(
    ({ size, build, deployment }) =>
      `× ${size}: ${build.seconds.toFixed(1)} s, ${build.megabytes.toFixed(0)} MB, ${deployment}`,
  );
  return [
    [
      `record × ${grown.size}: processor seconds to build`,
      grown.build.seconds.toFixed(1),
      now.build.seconds.toFixed(1),
      (grown.build.seconds / now.build.seconds).toFixed(2),
      `build, its memory, files: ${sizes.join('; ')}`,
    ],
    ...ANSWERS.flatMap((kind): Row[] => {
      const [is, was] = [grown.costs[kind], now.costs[kind]];
      const ratio = (cost: keyof typeof is) => (is[cost] / was[cost]).toFixed(2);
      return [
        [
          `record × ${grown.size}: ${kind}, ms of processor for a new answer`,
          ...([is.made.toFixed(2), was.made.toFixed(2), ratio('made')] as const),
          `first ${is.first.toFixed(1)} and ${was.first.toFixed(1)} (${ratio('first')}), again ${is.again.toFixed(3)} and ${was.again.toFixed(3)} (${ratio('again')})`,
        ],
      ];
    }),
  ];
}

/** The first element of a page, with the processor slowed down. */
export function elementRows(element: ElementCosts | null): Row[] {
  if (!element) return [];
  const { ours, bare, ratio } = element;
  const what = 'first card on a page: ms of layout, beside a bare Lit element that shows the same';
  return [[what, ours.toFixed(1), bare.toFixed(1), ratio.toFixed(2), '']];
}

function whole(number: number): string {
  return Number.isFinite(number) ? Math.round(number).toLocaleString('en') : 'not known';
}
