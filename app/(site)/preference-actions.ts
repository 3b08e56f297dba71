"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { localeCookie, themeCookie } from "@/lib/i18n/preference-cookies";
import { toLocale } from "@/lib/i18n/resolve-locale";
import { toTheme } from "./read-theme";

const lasting = { path: "/", maxAge: 31_536_000, sameSite: "lax" } as const;

/** Keeps the theme picked in a `ThemeSwitch`; anything but a known theme is ignored. */
export async function saveTheme(form: FormData): Promise<void> {
  const theme = toTheme(form.get("theme"));
  if (theme) await keep(themeCookie, theme);
}

/** Keeps the language picked in a `LanguageSwitch`; anything but a known language is ignored. */
export async function saveLocale(form: FormData): Promise<void> {
  const locale = toLocale(form.get("locale"));
  if (locale) await keep(localeCookie, locale);
}

async function keep(name: string, value: string) {
  const jar = await cookies();
  jar.set(name, value, lasting);
  revalidatePath("/", "layout");
}
