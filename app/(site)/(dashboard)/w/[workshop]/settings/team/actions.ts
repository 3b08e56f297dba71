"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { failedForm, type FormState } from "@/lib/core/form-state";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { mailingContext } from "@/lib/server/mailing-context";
import { actionContext } from "@/lib/server/session";
import * as team from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";

const page = "/w/[workshop]/settings/team";
const entryArgs = z.tuple([workshopSlug, z.uuid(), formerState, sentForm]);

export const invite = defineAction(
  { args: z.tuple([workshopSlug, formerState, sentForm]), refused: failedForm },
  (workshop, _, form) =>
    answerForm(form, async () => {
      const ctx = await mailingContext(workshop);
      await admitAuthAttempt("invitation", ctx.actor.email);
      await team.inviteMember(ctx, Object.fromEntries(form));
      revalidatePath(page, "page");
    }),
);

export const changeEntry = defineAction(
  { args: entryArgs, refused: failedForm },
  async (workshop, id, _, form): Promise<FormState> => {
    const intent = form.get("intent");
    const state = await answerForm(form, async () => {
      const ctx = await actionContext(workshop);
      if (intent === "revoke") await team.revokeInvitation(ctx, id);
      else if (intent === "remove" || intent === "leave") await team.removeMember(ctx, id);
      else if (intent === "transfer") await team.transferOwnership(ctx, id);
      else await team.changeMemberRole(ctx, id, Object.fromEntries(form));
    });
    if (state.status === "saved" && intent === "leave") redirect("/dashboard");
    if (state.status === "saved") revalidatePath("/w/[workshop]", "layout");
    return state;
  },
);
