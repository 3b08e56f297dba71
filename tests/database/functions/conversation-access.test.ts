import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openConversation, replyTo, type ConversationPlace } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
const notThere = { code: "not_found", reason: "conversation_not_found" };
const notYours = { code: "not_found", reason: "workshop_not_found" };
const notAllowed = { code: "forbidden", reason: "role_not_allowed" };

const startConversation = (workshop = ours) => openConversation(database.service, workshop);

const reply = (at: ConversationPlace, role: Role, key?: string) => replyTo(as(role), at, key);

describe("who may not", () => {
  it("is told that another workshop is not there, whatever was asked", async () => {
    const { at } = await startConversation(theirs);
    const owner = as("owner");

    await expect(
      callRpc(owner, "list_conversations", { p_workshop: theirs.slug }),
    ).rejects.toMatchObject(notYours);
    await expect(callRpc(owner, "get_conversation", at)).rejects.toMatchObject(notYours);
    await expect(callRpc(owner, "list_messages", at)).rejects.toMatchObject(notYours);
    await expect(reply(at, "owner")).rejects.toMatchObject(notYours);
    await expect(callRpc(owner, "update_conversation", at)).rejects.toMatchObject(notYours);
    await expect(callRpc(owner, "set_conversation_read", at)).rejects.toMatchObject(notYours);
  });

  it("is told that another workshop's conversation is not there", async () => {
    const { at } = await startConversation(theirs);
    const mixed = { ...at, p_workshop: ours.slug };
    const owner = as("owner");

    await expect(callRpc(owner, "get_conversation", mixed)).rejects.toMatchObject(notThere);
    await expect(callRpc(owner, "list_messages", mixed)).rejects.toMatchObject(notThere);
    await expect(reply(mixed, "owner")).rejects.toMatchObject(notThere);
    await expect(callRpc(owner, "update_conversation", mixed)).rejects.toMatchObject(notThere);
    await expect(callRpc(owner, "set_conversation_read", mixed)).rejects.toMatchObject(notThere);
  });

  it("writes nothing as a viewer", async () => {
    const { at } = await startConversation();

    await expect(reply(at, "viewer")).rejects.toMatchObject(notAllowed);
    await expect(callRpc(as("viewer"), "update_conversation", at)).rejects.toMatchObject(
      notAllowed,
    );
    await expect(callRpc(as("viewer"), "set_conversation_read", at)).rejects.toMatchObject(
      notAllowed,
    );
  });
});
