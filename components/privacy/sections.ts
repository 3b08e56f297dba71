/** What the page on privacy tells, in this order. */
export const privacySections = [
  "before",
  "conversation",
  "browser",
  "request",
  "model",
  "deleting",
  "responsible",
] as const;
