"use server";

import { z } from "zod";
import {
  type EmbedState,
  failedEmbed,
  failedReply,
  idleEmbed,
  idleReply,
  type ReplyState,
} from "@/components/setup/setup-state";
import { failedForm } from "@/lib/core/form-state";
import { decodeText, findEmbed, toRefusal } from "@/lib/knowledge";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { answerForm, toFormState } from "@/lib/server/answer-form";
import { askWorkshop } from "@/lib/server/ask-workshop";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { websiteReader } from "@/lib/server/website-reader";
import {
  allowOrigin,
  getWorkshopSettings,
  parseAddress,
  parseQuestion,
  setSetupStep,
} from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";

const args = z.tuple([workshopSlug, formerState, sentForm]);

/** Asks the chat what a customer would; nothing of it is stored. */
export const tryQuestion = defineAction(
  { args, refused: failedReply },
  async (slug, _, form): Promise<ReplyState> => {
    try {
      const ctx = await actionContext(slug);
      const { locale } = await getWorkshopSettings(ctx);
      const question = parseQuestion(form.get("question"));
      const { reply, answered } = await askWorkshop(slug, question, locale);
      await setSetupStep(ctx, "question", "done");
      return { ...idleReply, values: { question }, reply, isAnswered: answered };
    } catch (error) {
      return { ...failedReply, ...toFormState(error, form) };
    }
  },
);

/** Looks whether a page has the widget, and whether it may answer there. */
export const checkEmbed = defineAction(
  { args, refused: failedEmbed },
  async (slug, _, form): Promise<EmbedState> => {
    try {
      const ctx = await actionContext(slug);
      const { allowedOrigins } = await getWorkshopSettings(ctx);
      await admitAuthAttempt("page-reading", ctx.actor.email);
      const { fetchPage, userAgent } = websiteReader();
      const { bytes, url } = await fetchPage(parseAddress(form.get("url")), {
        userAgent,
        maxBytes: 3_000_000,
        timeoutMs: 10_000,
      });
      const found = findEmbed(decodeText(bytes), slug);
      const isAllowed = allowedOrigins.includes(url.origin);
      const result = found === "ready" && !isAllowed ? "originMissing" : found;
      if (result === "ready") await setSetupStep(ctx, "embed", "done");
      return { ...idleEmbed, values: { url: url.href }, result, origin: url.origin };
    } catch (error) {
      return { ...failedEmbed, ...toFormState(toRefusal(error), form) };
    }
  },
);

/** Lets the widget answer on one more site. */
export const allowSite = defineAction({ args, refused: failedForm }, (slug, _, form) =>
  answerForm(form, async () => allowOrigin(await actionContext(slug), String(form.get("origin")))),
);
