"use client";

import { useSyncExternalStore } from "react";
import { digestOf } from "@/components/site/digest-of";
import type { PageErrorProps } from "@/components/site/page-error";
import { ErrorState } from "@/components/ui/error-state";
import { defaultLocale, toLocale } from "@/lib/i18n/resolve-locale";
import "./globals.css";
import { lastResortTexts } from "./last-resort-texts";

/** The layout itself failed, and with it the texts: this page carries its own few words. */
export default function GlobalError({ error, retry }: PageErrorProps) {
  const locale = useSyncExternalStore(
    () => () => {},
    () => toLocale(navigator.language.slice(0, 2)) ?? defaultLocale,
    () => defaultLocale,
  );
  const texts = lastResortTexts[locale];
  const digest = digestOf(error);
  return (
    <html lang={locale}>
      <head>
        <title>{`${texts.title} · ${texts.productName}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body className="grid min-h-dvh place-items-center bg-canvas">
        <ErrorState
          level="h1"
          title={texts.title}
          text={texts.text}
          retryLabel={texts.retry}
          onRetry={retry}
          reference={digest === null ? undefined : texts.reference.replace("{digest}", digest)}
        />
      </body>
    </html>
  );
}
