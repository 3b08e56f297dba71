"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { checkChannel, connectChannel, disconnectChannel } from "@/lib/channels";
import { channelKind } from "@/lib/channels/schemas";
import { failedForm } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { channelContext } from "@/lib/server/channel-context";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

const page = "/w/[workshop]/settings/channels";

/** Connects an account, or the same one anew. */
export const connect = defineAction(
  { args: z.tuple([workshopSlug, channelKind, formerState, sentForm]), refused: failedForm },
  async (workshop, kind, _, form) => {
    const state = await answerForm(form, async () => {
      const ctx = await channelContext(await actionContext(workshop));
      await connectChannel(ctx, kind, Object.fromEntries(form));
    });
    // Also where the provider refused the address: the account is there.
    revalidatePath(page, "page");
    return state;
  },
);

/** Tests or disconnects an account, as the button says. */
export const manage = defineAction(
  { args: z.tuple([workshopSlug, z.uuid(), formerState, sentForm]), refused: failedForm },
  async (workshop, id, _, form) => {
    const state = await answerForm(form, async () => {
      const ctx = await channelContext(await actionContext(workshop));
      if (form.get("intent") === "disconnect") await disconnectChannel(ctx, id);
      else await checkChannel(ctx, id);
    });
    revalidatePath(page, "page");
    return state;
  },
);
