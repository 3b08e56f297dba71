/** Functions of a workshop's retention that members may call. */
export const privacyFunctions = ["get_retention", "set_retention"];

/** Those that act with more than their caller's rights; each says why. */
export const privacyDefiners = [
  ...privacyFunctions.map((name) => `public.${name}`),
  "private.note_erasure",
];
