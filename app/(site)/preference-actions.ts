"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { z } from "zod";
import { localeCookie, themeCookie } from "@/lib/i18n/preference-cookies";
import { toLocale } from "@/lib/i18n/resolve-locale";
import { defineAction, sentForm } from "@/lib/server/define-action";
import { toTheme } from "./read-theme";

const lasting = { path: "/", maxAge: 31_536_000, sameSite: "lax" } as const;
const form = { args: z.tuple([sentForm]), refused: undefined };

/** Keeps the theme picked in a `ThemeSwitch`; anything but a known theme is ignored. */
export const saveTheme = defineAction<[FormData], void>(form, async (sent) => {
  const theme = toTheme(sent.get("theme"));
  if (theme) await keep(themeCookie, theme);
});

/** Keeps the language picked in a `LanguageSwitch`; anything but a known language is ignored. */
export const saveLocale = defineAction<[FormData], void>(form, async (sent) => {
  const locale = toLocale(sent.get("locale"));
  if (locale) await keep(localeCookie, locale);
});

async function keep(name: string, value: string) {
  const jar = await cookies();
  jar.set(name, value, lasting);
  revalidatePath("/", "layout");
}
