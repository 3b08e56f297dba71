/**
 * What stays in a browser when our pages are closed: it shows notices, leads to what they are about, and says that there is no network
 * when a page cannot be fetched. It keeps no page and no data: what one sees is never old.
 */
export const serviceWorkerSource = `
const offline = {
  de: ["Keine Verbindung", "CarBot ist gerade nicht erreichbar. Sobald Sie wieder Netz haben, geht es hier weiter.", "Noch einmal versuchen"],
  en: ["No connection", "CarBot cannot be reached right now. It goes on here as soon as you are back online.", "Try again"],
};
const look = "body{margin:0;min-height:100dvh;display:grid;place-content:center;gap:12px;padding:24px;text-align:center;" +
  "font:16px/1.5 system-ui,sans-serif;background:#f6f5f1;color:#1a1e22}h1{font-size:24px;margin:0}p{margin:0;max-width:36ch}" +
  "a{justify-self:center;padding:12px 20px;border-radius:8px;background:#1a1e22;color:#fff;text-decoration:none}" +
  "@media(prefers-color-scheme:dark){body{background:#14171a;color:#f2f0ea}a{background:#f2f0ea;color:#14171a}}";

function offlinePage() {
  const language = navigator.language.startsWith("de") ? "de" : "en";
  const [title, text, again] = offline[language];
  const html = "<!doctype html><html lang=" + language + "><meta charset=utf-8><meta name=viewport content='width=device-width'>" +
    "<title>" + title + "</title><style>" + look + "</style><h1>" + title + "</h1><p>" + text + "</p><a href=''>" + again + "</a>" +
    "<script>addEventListener('online',()=>location.reload())</script></html>";
  return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate" || event.request.method !== "GET") return;
  event.respondWith(fetch(event.request).catch(offlinePage));
});

self.addEventListener("push", (event) => {
  const { title, body, url, tag } = event.data.json();
  const shown = { body, tag, renotify: true, data: { url }, icon: "/icons/icon-192.png" };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data.url, self.location.origin).href;
  const open = async () => {
    const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const ours = windows.find((one) => new URL(one.url).pathname.startsWith("/w/"));
    if (!ours) return self.clients.openWindow(url);
    await ours.focus();
    return ours.navigate(url).catch(() => self.clients.openWindow(url));
  };
  event.waitUntil(open());
});
`;
