import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { messagesByLocale } from "./messages";
import { localeCookie } from "./preference-cookies";
import { resolveLocale, toLocale } from "./resolve-locale";

/** What next-intl asks for on each request; a locale named by the caller (a demo page's own) wins. */
export default getRequestConfig(async ({ locale: named }) => {
  const locale = toLocale(named) ?? (await visitorLocale());
  return { locale, messages: messagesByLocale[locale], timeZone: "Europe/Berlin" };
});

async function visitorLocale() {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return resolveLocale(jar.get(localeCookie)?.value, sent.get("accept-language"));
}
