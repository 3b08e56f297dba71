"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { FactFormState } from "./fact-form-state";

/** Why a form was not taken; nothing while there is nothing to say. */
export function FactRefusal({ state }: { state: FactFormState }) {
  const t = useTranslations("facts");
  if (state.status === "idle" || state.status === "saved") return null;
  return <Notice tone="bad">{t(`refusals.${state.status}`)}</Notice>;
}
