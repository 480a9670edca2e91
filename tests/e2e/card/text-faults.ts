/** Finds texts that overlap or are cut, as a reader sees them: parts hidden by an outer box do not count. Runs in the page. */
export function textFaults(roots: Element[]): string[] {
  return roots.flatMap(faultsIn);

  function faultsIn(root: Element): string[] {
    // These rows may drop whole parts, which wrap out of them.
    const ROWS_THAT_DROP_PARTS = '.spare, .rest, .chart';
    const faults: string[] = [];
    const visibleTexts: { node: Text; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement as Element;
      // The top and foot of a panel cover the text that scrolls below them.
      if (!node.data.trim() || parent.closest('.sr, textarea, .panel .foot, .panel .top')) continue;
      if (!parent.checkVisibility({ checkOpacity: true })) continue;
      // The columns of a chart keep their distance under a reader's spacing, so labels may overlap. Screen readers get them as text.
      if (parent.closest('.chart') && getComputedStyle(parent).letterSpacing !== 'normal') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        let { left, right, top, bottom } = box;
        // Fonts reserve space above and below their letters.
        const margin = (bottom - top) / 5;
        [top, bottom] = [top + margin, bottom - margin];
        for (let outer: Element | null = parent; outer; outer = outer === root ? null : outer.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(outer);
          const edge = outer.getBoundingClientRect();
          if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
          if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        }
        // A trend that does not fit is hidden.
        const mayBeDropped = parent.closest(ROWS_THAT_DROP_PARTS) || (parent.closest('.trend') && top >= bottom);
        const isCut = right - left < box.width - 1 && !mayBeDropped;
        if (isCut) faults.push(`cut: ${node.data}`);
        if (left < right && top < bottom) visibleTexts.push({ node, left, right, top, bottom });
      }
    }
    for (const [i, a] of visibleTexts.entries())
      for (const b of visibleTexts.slice(i + 1))
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
