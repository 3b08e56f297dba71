"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import * as operations from "@/lib/operations";
import { adminActionContext } from "@/lib/server/admin";
import { defineAction, sentForm } from "@/lib/server/define-action";

const page = "/admin/queues";

/** Queues one job that failed for good anew, or all. */
export const replay = defineAction(
  { args: z.tuple([z.int().nullable(), sentForm]), refused: undefined },
  async (id, _form): Promise<undefined> => {
    await operations.replayDeadLetters(await adminActionContext(), id);
    revalidatePath(page, "page");
  },
);

/** Makes a scheduled job due at once. */
export const runNow = defineAction(
  { args: z.tuple([z.string().max(60), sentForm]), refused: undefined },
  async (name, _form): Promise<undefined> => {
    await operations.hastenSchedule(await adminActionContext(), name);
    revalidatePath(page, "page");
  },
);

export const remove = defineAction(
  { args: z.tuple([z.int(), sentForm]), refused: undefined },
  async (id, _form): Promise<undefined> => {
    await operations.deleteDeadLetter(await adminActionContext(), id);
    revalidatePath(page, "page");
  },
);
