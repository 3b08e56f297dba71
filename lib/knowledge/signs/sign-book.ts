import { z } from "zod";

/**
 * What says a thing, as data. A group lists ways to say one idea; a sign is several ideas close together; an entry is told by any of
 * its signs. In a way to say something `*` stands for letters, `…` for up to three words: "öl*lampe", "geht … nicht".
 */
export const signBook = z.strictObject({
  /** The score from which an entry counts as told. */
  threshold: z.number(),
  groups: z.record(z.string(), z.array(z.string().min(1))),
  /** Groups beside a sign, in its sentence, that make it more or less likely to be told. */
  modifiers: z.array(z.strictObject({ group: z.string(), weight: z.number() })),
  /** The groups that deny what stands beside them, and the one of phrases that only look like denying. */
  negation: z.strictObject({
    determiners: z.string(),
    adverbs: z.string(),
    skipped: z.string(),
    idioms: z.string(),
  }),
  entries: z.array(
    z.strictObject({
      key: z.string(),
      signs: z
        .array(
          z.strictObject({
            all: z.array(z.string()).min(1),
            /** Over how many words the ideas may be spread. */
            within: z.int().default(6),
            weight: z.number(),
            /** Groups that mean something else when they stand in the same sentence. */
            unless: z.array(z.string()).default([]),
          }),
        )
        .min(1),
    }),
  ),
});
export type SignBook = z.output<typeof signBook>;
export type Sign = SignBook["entries"][number]["signs"][number];
