"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import * as operations from "@/lib/operations";
import { adminActionContext } from "@/lib/server/admin";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { networkOf } from "@/lib/server/guard-public-request";
import { runtime } from "@/lib/server/runtime";

const page = "/admin/security";
const networkName = z.string().max(80);

/** Lets a network in nowhere for some hours. */
export const block = defineAction(
  { args: z.tuple([networkName, formerState, sentForm]), refused: failedForm },
  (network, _, form) =>
    answerForm(form, async () => {
      const ctx = await adminActionContext();
      const { nameNetwork } = runtime();
      const mine = networkOf(runtime(), await headers());
      const own = mine === null ? null : nameNetwork(mine);
      await operations.blockNetwork(ctx, { network, own }, Object.fromEntries(form));
      revalidatePath(page, "page");
    }),
);

/** Lets a blocked network in again. */
export const lift = defineAction(
  { args: z.tuple([networkName, sentForm]), refused: undefined },
  async (network, _form): Promise<undefined> => {
    await operations.liftBlock(await adminActionContext(), network);
    revalidatePath(page, "page");
  },
);
