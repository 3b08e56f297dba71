"use client";

import { useTranslations } from "next-intl";
import { useSessionEnded } from "@/components/api/session-state";
import { SignInAgain } from "@/components/auth/sign-in-again";
import { Notice } from "@/components/ui/notice";

/** Tells whoever is writing that the session has ended, instead of taking the page and the text away. */
export function SessionNotice() {
  const t = useTranslations("shell");
  if (!useSessionEnded()) return null;
  return (
    <Notice tone="warn" className="rounded-none md:px-6">
      {t("sessionEnded")}
      <SignInAgain />
    </Notice>
  );
}
