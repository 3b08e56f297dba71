"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import * as operations from "@/lib/operations";
import { adminActionContext } from "@/lib/server/admin";
import { defineAction, sentForm } from "@/lib/server/define-action";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Ends a platform admin's look into this workshop and leads back to where it began. */
export const endView = defineAction(
  { args: z.tuple([workshopSlug, sentForm]), refused: undefined },
  // The button sends its form, which says nothing.
  async (slug, _form): Promise<undefined> => {
    await operations.endView(await adminActionContext(), slug);
    redirect(`/admin/workshops/${slug}`);
  },
);
