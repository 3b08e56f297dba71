"use client";

/** Whether this browser can be told while our pages are closed. */
export type PushState = "unsupported" | "denied" | "off" | "on";

const worker = "/sw.js";

/** Puts the service worker into this browser; without one, or where it is refused, everything else works as before. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!("serviceWorker" in navigator)) return null;
  return navigator.serviceWorker.register(worker, { scope: "/" }).catch(() => null);
}

/** How it is now. */
export async function readPushState(): Promise<PushState> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  return (await currentSubscription()) === null ? "off" : "on";
}

/** What this browser has subscribed to; null for nothing. */
export async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Asks the person, then the browser; null when the person says no. */
export async function subscribe(publicKey: string): Promise<PushSubscription | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await registerWorker();
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  // One of an earlier key would never arrive.
  await known?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}
