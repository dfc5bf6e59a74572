/** The queue as it was last seen, so that one can go from case to case without it. */
let queue: string[] = [];

export function rememberQueue(cases: string[]) {
  queue = cases;
}

/** Where a case stands in it, and who its neighbours are; null for one that was opened by another way. */
export function placeInQueue(id: string): { at: number; of: number; before?: string; after?: string } | null {
  const at = queue.indexOf(id);
  return at < 0 ? null : { at: at + 1, of: queue.length, before: queue[at - 1], after: queue[at + 1] };
}
