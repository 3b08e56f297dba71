"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import * as operations from "@/lib/operations";
import { switchKey } from "@/lib/operations/schemas";
import { adminActionContext } from "@/lib/server/admin";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";

const page = "/admin/alerts";

export const acknowledge = defineAction(
  { args: z.tuple([z.uuid(), sentForm]), refused: undefined },
  async (id, _form): Promise<undefined> => {
    await operations.acknowledgeAlert(await adminActionContext(), id);
    revalidatePath(page, "page");
  },
);

/** Throws a switch of the installation, or takes it back. */
export const flip = defineAction(
  { args: z.tuple([switchKey, z.boolean(), sentForm]), refused: undefined },
  async (key, isOn, _form): Promise<undefined> => {
    await operations.setSwitch(await adminActionContext(), key, isOn);
    revalidatePath(page, "page");
  },
);

export const setRule = defineAction(
  { args: z.tuple([z.string().max(40), formerState, sentForm]), refused: failedForm },
  (key, _, form) =>
    answerForm(form, async () => {
      await operations.setAlertRule(await adminActionContext(), key, Object.fromEntries(form));
      revalidatePath(page, "page");
    }),
);
