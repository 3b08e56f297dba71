/** Stands in for Next's `server-only` marker, which only Next itself resolves. */
export const isServerOnly = true;
