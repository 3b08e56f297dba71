/** What one check says: `wrong` stands in the way, `hint` is for a person to decide. */
export type Finding = { state: "ok" | "wrong" | "hint"; text: string };

export const ok = (text: string): Finding => ({ state: "ok", text });
export const wrong = (text: string): Finding => ({ state: "wrong", text });
export const hint = (text: string): Finding => ({ state: "hint", text });
