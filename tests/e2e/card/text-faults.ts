/** Texts that lie over each other, and those that are cut; both as they are seen, without what their boxes hide. Runs in the page. */
export function textFaults(roots: Element[]): string[] {
  return roots.flatMap(faultsIn);

  function faultsIn(root: Element): string[] {
    // What may be left out wraps out of its row whole.
    const SHORTENED = '.spare, .rest, .chart';
    const faults: string[] = [];
    const seen: { node: Text; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement as Element;
      // The foot and the top of a panel cover what scrolls below them.
      if (!node.data.trim() || parent.closest('.sr, textarea, .panel .foot, .panel .top')) continue;
      if (!parent.checkVisibility({ checkOpacity: true })) continue;
      // Columns do not move apart for a reader's spacing; screen readers have their numbers as text.
      if (parent.closest('.chart') && getComputedStyle(parent).letterSpacing !== 'normal') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        let { left, right, top, bottom } = box;
        const room = (bottom - top) / 5;
        [top, bottom] = [top + room, bottom - room];
        for (let outer: Element | null = parent; outer; outer = outer === root ? null : outer.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(outer);
          const edge = outer.getBoundingClientRect();
          if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
          if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        }
        // A trend that does not fit is hidden.
        const isLeftOut = parent.closest(SHORTENED) || (parent.closest('.trend') && top >= bottom);
        const isCut = right - left < box.width - 1 && !isLeftOut;
        if (isCut) faults.push(`cut: ${node.data}`);
        if (left < right && top < bottom) seen.push({ node, left, right, top, bottom });
      }
    }
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(i + 1))
        if (
          a.node !== b.node &&
          a.left < b.right - 1 &&
          b.left < a.right - 1 &&
          a.top < b.bottom - 1 &&
          b.top < a.bottom - 1
        )
          faults.push(`over each other: ${a.node.data}, ${b.node.data}`);
    return faults;
  }
}
