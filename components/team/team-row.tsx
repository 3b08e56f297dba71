"use client";

import { useTranslations } from "next-intl";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import type { TeamEntry } from "@/lib/workshops";
import { memberRole } from "@/lib/workshops/schemas";

type TeamRowProps = { entry: TeamEntry; action: FormAction; canManage: boolean };

/** Somebody of the team with what may be done about them; one form whose buttons say what they ask for. */
export function TeamRow({ entry, action, canManage }: TeamRowProps) {
  const t = useTranslations("team");
  const roles = useTranslations("shell.roles");
  const { state, isPending, form } = useSentForm<FormState>(action, {
    idle: idleForm,
    failed: failedForm,
  });
  const { kind, role, isMe, email } = entry;
  const name = entry.name ?? email ?? "";
  return (
    <li>
      <Card className="p-4">
        <form {...form} className="grid gap-3">
          <FormNotice state={state} />
          <div className="flex min-w-0 items-center gap-3">
            <Avatar name={name} className="size-10 shrink-0" />
            <div className="min-w-0 flex-1">
              <p className="truncate font-semibold">
                {name}
                {isMe && <span className="font-normal text-ink-soft"> ({t("me")})</span>}
              </p>
              {email && email !== name && (
                <p className="truncate text-small text-ink-soft">{email}</p>
              )}
            </div>
            {kind === "invitation" && <Badge tone="lamp">{t("pending")}</Badge>}
            <span className="text-small text-ink-soft">{roles(role)}</span>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {canManage && kind === "member" && (
              <>
                <span className="w-44">
                  <Select name="role" defaultValue={role} aria-label={t("roleOf", { name })}>
                    {memberRole.options.map((value) => (
                      <option key={value} value={value}>
                        {roles(value)}
                      </option>
                    ))}
                  </Select>
                </span>
                <Act intent="role" label={t("changeRole")} isPending={isPending} />
              </>
            )}
            {canManage && kind === "invitation" && (
              <Act
                intent="revoke"
                label={t("revoke")}
                name={t("revokeOf", { name })}
                isPending={isPending}
              />
            )}
            {canManage && kind === "member" && !isMe && (
              <>
                <Act
                  intent="transfer"
                  label={t("transfer")}
                  name={t("transferOf", { name })}
                  sure={t("confirmTransfer", { name })}
                  isPending={isPending}
                />
                <Act
                  intent="remove"
                  label={t("remove")}
                  name={t("removeOf", { name })}
                  sure={t("confirmRemove", { name })}
                  isPending={isPending}
                />
              </>
            )}
            {isMe && (
              <Act
                intent="leave"
                label={t("leave")}
                sure={t("confirmRemove", { name })}
                isPending={isPending}
              />
            )}
          </div>
        </form>
      </Card>
    </li>
  );
}

type ActProps = {
  intent: "role" | "revoke" | "transfer" | "remove" | "leave";
  label: string;
  /** What it is called where the label alone says too little. */
  name?: string;
  /** What one agrees to before it is sent; asked by the browser itself, and not at all without scripts. */
  sure?: string;
  isPending: boolean;
};

function Act({ intent, label, name, sure, isPending }: ActProps) {
  return (
    <Button
      type="submit"
      name="intent"
      value={intent}
      tone={intent === "remove" ? "danger" : "outline"}
      aria-label={name}
      aria-disabled={isPending}
      onClick={(event) => {
        if (sure && !window.confirm(sure)) event.preventDefault();
      }}
    >
      {label}
    </Button>
  );
}
