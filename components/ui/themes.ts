export const themes = ["system", "light", "dark"] as const;

/** `system` follows the device. */
export type Theme = (typeof themes)[number];
