import { z } from "zod";

/** What the embedded backend keeps its data in. */
export const embeddedDatabase = z.enum(["postgres", "pglite"], "must be postgres or pglite");

export type EmbeddedDatabase = z.infer<typeof embeddedDatabase>;
