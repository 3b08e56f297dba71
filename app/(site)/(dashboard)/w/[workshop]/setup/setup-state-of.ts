import { cache } from "react";
import { memberContext } from "@/lib/server/session";
import { getSetupState } from "@/lib/workshops";
import type { SetupState } from "@/lib/workshops/schemas";

/** How far a workshop's setting up has come, asked once per page however many parts of it want to know. */
export const setupStateOf = cache(async (slug: string): Promise<SetupState> =>
  getSetupState(await memberContext(slug)),
);
