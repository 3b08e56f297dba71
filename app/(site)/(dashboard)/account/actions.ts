"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { failedForm, type FormState } from "@/lib/core/form-state";
import { deleteAccount } from "@/lib/privacy";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { serviceContext } from "@/lib/server/person-context";
import { requirePerson, serverAuth } from "@/lib/server/session";
import { parseName, renameMember } from "@/lib/workshops";
import { emailFields, newPasswordFields, readFields } from "@/lib/server/person-fields";
import { requireOwnPassword } from "@/lib/server/require-own-password";

const spec = { args: z.tuple([formerState, sentForm]), refused: failedForm };

export const saveName = defineAction(spec, (_, form) =>
  answerForm(form, async () => {
    const { userId } = await requirePerson();
    const name = parseName(Object.fromEntries(form));
    await (await serverAuth()).changeName(name);
    await renameMember(await serviceContext(), userId, name);
  }),
);

export const changeEmail = defineAction(spec, (_, form) =>
  answerForm(form, async () => {
    const { email } = readFields(emailFields, form);
    await requireOwnPassword(form, "email-change");
    await (await serverAuth()).requestEmailChange(email);
  }),
);

export const changePassword = defineAction(spec, (_, form) =>
  answerForm(form, async () => {
    const fields = readFields(newPasswordFields, form);
    await requireOwnPassword(form, "password-check");
    const auth = await serverAuth();
    await auth.updatePassword(fields.newPassword);
    await auth.signOutElsewhere();
  }),
);

/** Erases the login; the page after it needs none. */
export const removeAccount = defineAction(spec, async (_, form): Promise<FormState> => {
  const state = await answerForm(form, async () => {
    const { userId } = await requireOwnPassword(form, "password-check");
    await deleteAccount(await serviceContext(), userId);
    await (await serverAuth()).signOut();
  });
  if (state.status === "saved") redirect("/sign-in?notice=account-deleted");
  return state;
});
