import type { ConversationDetail } from "@/lib/conversations/schemas";
import { type ReplyVariable, variableOf, variablePattern } from "@/lib/workshops/schemas";
import type { InboxMember } from "../inbox-context";

/** What canned replies can say of a conversation; null where nobody knows it. */
export type ReplyValues = Record<ReplyVariable, string | null>;

/** What is known of customer, car, workshop and who writes. */
export function replyValues(
  { contactName, contactVehicle, told }: ConversationDetail,
  { workshopName, workshopPhone, colleagues }: InboxMember,
): ReplyValues {
  return {
    name: contactName,
    vehicle: contactVehicle?.model ?? told.model ?? null,
    plate: contactVehicle?.plate ?? told.plate ?? null,
    workshop: workshopName,
    phone: workshopPhone,
    me: colleagues.find(({ isMe }) => isMe)?.name ?? null,
  };
}

/** A canned reply with what is known filled in; what is not known stays, to be filled in by hand. */
export function fillReply(body: string, values: ReplyValues): string {
  return body.replaceAll(variablePattern, (written: string, word: string) => {
    const variable = variableOf(word);
    return (variable && values[variable]) ?? written;
  });
}

/** The first word in braces that still stands for something. */
export function openVariable(text: string): string | null {
  const open = [...text.matchAll(variablePattern)].find(([, word = ""]) => variableOf(word));
  return open?.[0] ?? null;
}
