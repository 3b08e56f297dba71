"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IntentButton } from "@/components/forms/intent-button";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ApiKeyRow } from "@/lib/api-keys/schemas";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import { scopeWord } from "./scope-word";

const tones: Record<ApiKeyRow["state"], BadgeTone> = {
  active: "good",
  expired: "neutral",
  revoked: "neutral",
};

export type ShownApiKey = ApiKeyRow & { revoke: FormAction };

/** A key: what it is for, when it was used, and a button that ends it. */
export function ApiKeyCard({ apiKey }: { apiKey: ShownApiKey }) {
  const t = useTranslations("apiKeys");
  const scopes = useTranslations("apiKeys.scopes");
  const format = useFormatter();
  const { name, prefix, expiresAt, lastUsedAt, createdAt } = apiKey;
  const { state, isPending, form } = useSentForm<FormState>(apiKey.revoke, {
    idle: idleForm,
    failed: failedForm,
  });
  const at = (moment: string) => (
    <time dateTime={moment} suppressHydrationWarning>
      {format.dateTime(new Date(moment), { dateStyle: "medium", timeStyle: "short" })}
    </time>
  );
  return (
    <li>
      <Card className="grid gap-4 p-4 sm:p-5">
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <div className="min-w-0 flex-1 basis-48">
            <h3 className="font-semibold [overflow-wrap:anywhere]">{name}</h3>
            <code className="text-small text-ink-soft">{prefix}…</code>
          </div>
          <Badge tone={tones[apiKey.state]}>{t(`states.${apiKey.state}`)}</Badge>
        </div>
        <ul className="flex flex-wrap gap-1.5" aria-label={t("fields.scopes")}>
          {apiKey.scopes.map((scope) => (
            <li key={scope}>
              <Badge tone="outline">{scopes(scopeWord(scope))}</Badge>
            </li>
          ))}
        </ul>
        <dl className="grid gap-x-6 gap-y-2 text-small sm:grid-cols-2">
          <Fact term={t("lastUsed")}>{lastUsedAt ? at(lastUsedAt) : t("never")}</Fact>
          <Fact term={t("ends")}>{expiresAt ? at(expiresAt) : t("endless")}</Fact>
          <Fact term={t("madeBy")}>{apiKey.memberName}</Fact>
          <Fact term={t("madeAt")}>{at(createdAt)}</Fact>
        </dl>
        {apiKey.state !== "revoked" && (
          <form {...form} className="grid gap-3 justify-self-start">
            <FormNotice state={state} />
            <IntentButton
              intent="revoke"
              isPending={isPending}
              tone="danger"
              name={t("revokeOf", { name })}
              sure={t("sureRevoke", { name })}
            >
              {t("revoke")}
            </IntentButton>
          </form>
        )}
      </Card>
    </li>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-caption text-ink-faint">{term}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
