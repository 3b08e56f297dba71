/** The badge's tone for each level of a safety card. */
export const levelTones = { red: "bad", amber: "lamp", green: "good" } as const;
