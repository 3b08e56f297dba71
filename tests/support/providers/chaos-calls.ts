/** The messengers; letters have no chats of this kind. */
export type ChaosKind = "telegram" | "whatsapp" | "messenger" | "instagram";

export const kinds: readonly ChaosKind[] = ["telegram", "whatsapp", "messenger", "instagram"];
const questions = [
  "Was kostet ein Ölwechsel?",
  "Wann habt ihr morgen offen?",
  "Wie ist eure Adresse?",
];

/** A text of one chat; later ones have higher numbers. */
export type Told = { kind: ChaosKind; chat: number; id: number; text: string };

/** When the first was written, by the provider's clock. */
export const startMs = Date.parse("2026-11-30T09:00:00Z");

/** A text as its provider tells of it. */
export function bodyOf({ kind, chat, id, text }: Told): unknown {
  const at = startMs + id * 1_000;
  if (kind === "telegram") {
    const message = { message_id: id, date: at / 1_000, chat: { id: chat, type: "private" }, text };
    return { update_id: id, message };
  }
  if (kind === "whatsapp") {
    const message = {
      id: `in.${id}`,
      from: String(chat),
      timestamp: String(at / 1_000),
      type: "text",
      text: { body: text },
    };
    const value = { metadata: { phone_number_id: "account" }, messages: [message] };
    return {
      object: "whatsapp_business_account",
      entry: [{ id: "1", changes: [{ field: "messages", value }] }],
    };
  }
  const one = {
    sender: { id: String(chat) },
    recipient: { id: "account" },
    timestamp: at,
    message: { mid: `in.${id}`, text },
  };
  return {
    object: kind === "messenger" ? "page" : "instagram",
    entry: [{ id: "account", messaging: [one] }],
  };
}

/** Two texts of every chat in one round, one right after the other. */
export function tellsOf(chatsPerChannel: number, round: number): Told[] {
  return kinds.flatMap((kind, place) =>
    Array.from({ length: chatsPerChannel }, (_, index) => {
      const chat = 1_000 + place * 100 + index;
      const id = round * 10_000 + chat * 2;
      const question = questions[(round + index) % questions.length] ?? "";
      return [
        { kind, chat, id, text: `Hallo ${id}` },
        { kind, chat, id: id + 1, text: question },
      ];
    }).flat(),
  );
}
