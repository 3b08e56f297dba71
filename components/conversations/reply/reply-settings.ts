"use client";

import { createBrowserSwitch } from "@/components/api/browser-switch";

/** Whether Enter sends, as in every chat the team knows, or makes a new line. */
export const enterSends = createBrowserSwitch("carbot.enterSends", true);
