"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/server/define-action";
import { serverAuth } from "@/lib/server/session";

/** Ends this browser's session; whatever else is sent with it. */
export const signOut = defineAction<unknown[], void>(
  { args: z.array(z.unknown()), refused: undefined },
  async () => {
    const auth = await serverAuth();
    await auth.signOut();
    redirect("/sign-in");
  },
);
