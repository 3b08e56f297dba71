import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { messagesByLocale } from "./messages";
import { localeCookie } from "./preference-cookies";
import { resolveLocale, toLocale } from "./resolve-locale";

/** What next-intl asks for on each request; a locale set by the page (a demo workshop's own) wins. */
export default getRequestConfig(async ({ locale: named, requestLocale }) => {
  const locale = toLocale(named) ?? toLocale(await requestLocale) ?? (await visitorLocale());
  return { locale, messages: messagesByLocale[locale], timeZone: "Europe/Berlin" };
});

async function visitorLocale() {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return resolveLocale(jar.get(localeCookie)?.value, sent.get("accept-language"));
}
