import { cookies } from "next/headers";
import { type Theme, themes } from "@/components/ui/themes";
import { themeCookie } from "@/lib/i18n/preference-cookies";

/** Narrows a cookie or a form field to a theme; null when it is none. */
export function toTheme(value: unknown): Theme | null {
  return themes.find((theme) => theme === value) ?? null;
}

/** The theme of this request; known on the server, so that the first paint is already right. */
export async function readTheme(): Promise<Theme> {
  const jar = await cookies();
  return toTheme(jar.get(themeCookie)?.value) ?? "system";
}
