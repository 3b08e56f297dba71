import { z } from "zod";
import { storedVehicle } from "@/lib/leads/schemas";
import { conversationStatus } from "./change-schemas";

/** Another conversation of the same customer. */
export const pastConversation = z.object({
  id: z.uuid(),
  lastMessageAt: z.string(),
  status: conversationStatus,
  matter: z.string().nullable(),
  /** Beginning of what the customer said last; a mechanic sees it without numbers and addresses. */
  lastQuestion: z.string(),
});

/** What else is known of a customer; ten of each at most, the newest first. */
export const customerHistory = z.object({
  vehicles: z.array(storedVehicle),
  conversations: z.array(pastConversation),
});
export type CustomerHistory = z.infer<typeof customerHistory>;
