/** Which conversations' visitors are here, by workshop; a visitor with two tabs is here until both are closed. */
export type Presence = {
  /** Whether it is the first of this conversation. */
  enter: (workshopId: string, conversationId: string) => boolean;
  /** Whether it was the last. */
  leave: (workshopId: string, conversationId: string) => boolean;
  list: (workshopId: string) => string[];
};

/** Counts visitors in and out, in memory. */
export function createPresence(): Presence {
  const workshops = new Map<string, Map<string, number>>();
  return {
    enter(workshopId, conversationId) {
      const here = workshops.get(workshopId) ?? new Map<string, number>();
      const before = here.get(conversationId) ?? 0;
      workshops.set(workshopId, here.set(conversationId, before + 1));
      return before === 0;
    },
    leave(workshopId, conversationId) {
      const here = workshops.get(workshopId);
      const left = (here?.get(conversationId) ?? 1) - 1;
      if (left > 0) here?.set(conversationId, left);
      if (left > 0) return false;
      here?.delete(conversationId);
      if (here?.size === 0) workshops.delete(workshopId);
      return true;
    },
    list: (workshopId) => [...(workshops.get(workshopId)?.keys() ?? [])],
  };
}
