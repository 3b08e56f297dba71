"use client";

import { useTranslations } from "next-intl";
import { SignInAgain } from "@/components/auth/sign-in-again";
import { Notice } from "@/components/ui/notice";
import type { FactFormStatus } from "./fact-form-state";

/** Why a form was not taken; nothing while there is nothing to say. */
export function FactRefusal({ status }: { status: FactFormStatus }) {
  const t = useTranslations("facts");
  if (status === "idle" || status === "saved") return null;
  return (
    <Notice tone="bad">
      {t(`refusals.${status}`)}
      {status === "signedOut" && <SignInAgain />}
    </Notice>
  );
}
