"use client";

import { useSyncExternalStore } from "react";

/** How this browser draws attention to somebody who waits. */
export type AlertSettings = { sound: boolean; notification: boolean };

const place = "carbot.alerts";
const usual: AlertSettings = { sound: true, notification: false };
const listeners = new Set<() => void>();
let kept: AlertSettings | null = null;

/** As this browser has them; without storage they last as long as the page. */
export function readAlertSettings(): AlertSettings {
  kept ??= load();
  return kept;
}

/** Keeps a choice for this browser. */
export function saveAlertSettings(changes: Partial<AlertSettings>): void {
  kept = { ...readAlertSettings(), ...changes };
  try {
    window.localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still follows the choice for now.
  }
  for (const listener of listeners) listener();
}

function load(): AlertSettings {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(place) ?? "{}");
    const given = found instanceof Object ? found : {};
    return {
      sound: "sound" in given ? given.sound === true : usual.sound,
      notification: "notification" in given ? given.notification === true : usual.notification,
    };
  } catch {
    return usual;
  }
}

/** The settings, anew with each change. */
export function useAlertSettings(): AlertSettings {
  return useSyncExternalStore(subscribe, readAlertSettings, () => usual);
}

function subscribe(onChange: () => void) {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}
