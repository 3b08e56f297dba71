"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import { failedSecretForm } from "@/lib/core/shown-secret";
import { answerForm, answerSecretForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { webhookContext } from "@/lib/server/webhook-context";
import * as webhooks from "@/lib/webhooks";
import { workshopSlug } from "@/lib/workshops/schemas";

const page = "/w/[workshop]/settings/webhooks";
const context = async (workshop: string) => webhookContext(await actionContext(workshop));
const read = (form: FormData) => ({ ...Object.fromEntries(form), events: form.getAll("events") });

/** Adds a server, and shows its secret. */
export const add = defineAction(
  { args: z.tuple([workshopSlug, formerState, sentForm]), refused: failedSecretForm },
  async (workshop, _, form) => {
    const work = async () => webhooks.addWebhook(await context(workshop), read(form));
    const state = await answerSecretForm(form, work);
    revalidatePath(page, "page");
    return state;
  },
);

/** What the buttons of a server ask for; one of them shows a secret. */
export const manage = defineAction(
  { args: z.tuple([workshopSlug, z.uuid(), formerState, sentForm]), refused: failedSecretForm },
  async (workshop, id, _, form) => {
    const state = await answerSecretForm(form, async () => {
      const ctx = await context(workshop);
      const intent = form.get("intent");
      if (intent === "rotate") return webhooks.rotateWebhookSecret(ctx, id);
      if (intent === "delete") await webhooks.deleteWebhook(ctx, id);
      else if (intent === "test") await webhooks.testWebhook(ctx, id);
      else if (intent === "save") await webhooks.changeWebhook(ctx, id, read(form));
      else await webhooks.setWebhookActive(ctx, id, intent === "resume");
      return null;
    });
    revalidatePath(page, "page");
    return state;
  },
);

/** Sends one event again. */
export const replay = defineAction(
  { args: z.tuple([workshopSlug, z.uuid(), formerState, sentForm]), refused: failedForm },
  async (workshop, id, _, form) => {
    const work = async () => webhooks.replayWebhook(await context(workshop), id);
    const state = await answerForm(form, work);
    revalidatePath(page, "page");
    return state;
  },
);
