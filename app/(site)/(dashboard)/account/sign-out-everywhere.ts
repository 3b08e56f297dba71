"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/server/define-action";
import { serverAuth } from "@/lib/server/session";

/** Ends every session of this login; whatever else is sent with it. */
export const signOutEverywhere = defineAction<unknown[], void>(
  { args: z.array(z.unknown()), refused: undefined },
  async () => {
    await (await serverAuth()).signOutEverywhere();
    redirect("/sign-in");
  },
);
