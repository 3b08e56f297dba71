import type { FactDraft } from "@/components/facts/fact-fields";
import type { FactKind, GapRow } from "@/lib/workshops/schemas";

/** A form that begins with what the question already says, and with what somebody has answered. */
export function draftFor(kind: FactKind, { question, locale }: GapRow, answer = ""): FactDraft {
  switch (kind) {
    case "faq":
      return { kind, entry: { question, answer } };
    case "safety_card":
      return { kind, entry: { locale, triggers: [question.replace(/[?!.]+$/, "")] } };
    default:
      return { kind, entry: {} };
  }
}
