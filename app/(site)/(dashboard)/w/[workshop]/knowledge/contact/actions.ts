"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  contactFieldNames,
  idleContactForm,
  type ContactFormState,
} from "@/components/facts/contact-form-state";
import { AppError } from "@/lib/core/errors";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { setContactDetails } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";
import { toFactFormStatus } from "../to-fact-form-state";

/** Replaces how customers reach the workshop; an empty field says that there is none. */
export const saveContact = defineAction(
  {
    args: z.tuple([workshopSlug, formerState, sentForm]),
    refused: { ...idleContactForm, status: "failed" },
  },
  async (workshop, _, form): Promise<ContactFormState> => {
    const given = contactFieldNames.map((name) => {
      const text = String(form.get(name) ?? "").trim();
      return [name, text === "" && optional.has(name) ? null : text];
    });
    try {
      await setContactDetails(await actionContext(workshop), Object.fromEntries(given));
    } catch (error) {
      const status = toFactFormStatus(error);
      const paths = error instanceof AppError ? error.issues.map(({ path }) => path) : [];
      const fields = contactFieldNames.filter((name) => paths.includes(name));
      return { status, fields };
    }
    revalidatePath("/w/[workshop]/knowledge", "layout");
    return { status: "saved", fields: [] };
  },
);

const optional: ReadonlySet<string> = new Set(["phone", "towPhone", "email", "website"]);
