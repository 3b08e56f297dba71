"use client";

import { useEffect } from "react";
import { registerWorker } from "@/components/notifications/push-browser";

/** Puts the service worker into the browser of whoever works here, so that the app can be installed and says when there is no network. */
export function ServiceWorker() {
  useEffect(() => void registerWorker(), []);
  return null;
}
