/** A reply that was tried and has not been confirmed; sent again it keeps its id, so that nothing is said twice. */
export type Attempt = { clientMessageId: string; body: string };

export type Draft = { text: string; attempt: Attempt | null };

export const emptyDraft: Draft = { text: "", attempt: null };

/** The attempt for what is in the field now: the earlier one when the text is the same, else a new one. */
export function attemptFor(draft: Draft, newId: () => string): Attempt {
  const body = draft.text.trim();
  return draft.attempt?.body === body ? draft.attempt : { clientMessageId: newId(), body };
}

/** What is being written, by conversation: it survives a look at another one. Held in memory only. */
export const drafts = new Map<string, Draft>();
