/** Situations in which the bot knows nothing itself and a person has to help. */
export const wayOutKinds = ["accident", "breakdown", "towing", "status", "photo"] as const;
export type WayOutKind = (typeof wayOutKinds)[number];
