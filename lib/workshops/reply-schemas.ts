import { z } from "zod";
import { lineField, textField } from "@/lib/core/text";

/** What a canned reply can have filled in, each by its German and its English word. */
export const replyVariables = {
  name: ["name"],
  vehicle: ["fahrzeug", "vehicle"],
  plate: ["kennzeichen", "plate"],
  workshop: ["werkstatt", "workshop"],
  phone: ["telefon", "phone"],
  me: ["ich", "me"],
} as const;
export type ReplyVariable = keyof typeof replyVariables;

/** A word in braces: "{name}". */
export const variablePattern = /\{([^{}\s]{1,30})\}/g;

/** The variable that a word in braces means, if it is one. */
export function variableOf(word: string): ReplyVariable | null {
  const wanted = word.toLowerCase();
  const names = Object.keys(replyVariables) as ReplyVariable[];
  return names.find((name) => replyVariables[name].some((known) => known === wanted)) ?? null;
}

/** The words in braces that nothing can be filled in for. */
function unknownWords(body: string): string[] {
  return [...body.matchAll(variablePattern)]
    .map(([, word = ""]) => word)
    .filter((word) => variableOf(word) === null);
}

export const cannedReply = z.object({ id: z.uuid(), shortcut: z.string(), body: z.string() });
export type CannedReply = z.infer<typeof cannedReply>;

/** The form of a canned reply. */
export const cannedReplyInput = z.object({
  shortcut: lineField()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}_-]{1,30}$/u, "must be one word of 1 to 30 letters, digits and hyphens"),
  replyText: textField()
    .trim()
    .min(1, "must not be empty")
    .max(2000)
    .superRefine((body, ctx) => {
      const [unknown] = unknownWords(body);
      if (unknown === undefined) return;
      ctx.addIssue({
        code: "custom",
        message: `must not name {${unknown}}, which nothing stands for`,
      });
    }),
});
