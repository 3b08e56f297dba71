"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { failedForm, type FormState } from "@/lib/core/form-state";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { serviceContext } from "@/lib/server/person-context";
import { requirePerson, serverAuth } from "@/lib/server/session";
import { acceptInvitation, acceptInvitationAnew } from "@/lib/workshops";

const spec = { args: z.tuple([z.string().max(200), formerState, sentForm]), refused: failedForm };

/** Joins the team with the login at hand. */
export const accept = defineAction(spec, async (token, _, form): Promise<FormState> => {
  let slug = "";
  const state = await answerForm(form, async () => {
    const { userId } = await requirePerson();
    slug = await acceptInvitation(await serviceContext(), token, userId);
  });
  if (state.status === "saved") redirect(`/w/${slug}/inbox`);
  return state;
});

/** Joins the team with a new login, and signs in with it. */
export const acceptAnew = defineAction(spec, async (token, _, form): Promise<FormState> => {
  let slug = "";
  const state = await answerForm(form, async () => {
    await admitAuthAttempt("invitation", token);
    const raw = Object.fromEntries(form);
    const login = await acceptInvitationAnew(await serviceContext(), token, raw);
    slug = login.slug;
    await (await serverAuth()).signIn(login.email, login.password);
  });
  if (state.status === "saved") redirect(`/w/${slug}/inbox`);
  return state;
});
