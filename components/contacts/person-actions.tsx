"use client";

import { Download, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { exportPerson, type Person } from "./person";

type PersonActionsProps = {
  workshop: string;
  person: Person;
  /** Symbols alone, where a row of a table has no room for words. @default false */
  isCompact?: boolean;
  isErasing?: boolean;
  onErase: () => void;
};

/** What an owner owes a person who asks for it: their data as a file, and an end of it. */
export function PersonActions(props: PersonActionsProps) {
  const { workshop, person, isCompact = false } = props;
  const t = useTranslations("person");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const name = person.name ?? t("somebody");

  const exportData = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      await exportPerson(workshop, person);
      setState("idle");
    } catch {
      setState("failed");
    }
  };

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button
          tone={isCompact ? "quiet" : "outline"}
          size={isCompact ? "icon" : "regular"}
          aria-label={t("exportOf", { name })}
          title={isCompact ? t("export") : undefined}
          aria-disabled={state === "busy"}
          onClick={() => void exportData()}
        >
          <Download aria-hidden />
          {!isCompact && t("export")}
        </Button>
        <EraseDialog {...props} name={name} isCompact={isCompact} />
      </div>
      {state === "failed" && <Notice tone="bad">{t("exportFailed")}</Notice>}
    </div>
  );
}

type EraseDialogProps = Pick<
  PersonActionsProps,
  "person" | "isCompact" | "isErasing" | "onErase"
> & {
  name: string;
};

function EraseDialog({ person, name, isCompact, isErasing = false, onErase }: EraseDialogProps) {
  const t = useTranslations("person");
  const common = useTranslations("common");
  const texts =
    person.kind === "contact"
      ? {
          action: t("erasePerson"),
          label: t("erasePersonOf", { name }),
          title: t("erasePersonTitle", { name }),
          description: t("erasePersonText"),
        }
      : {
          action: t("eraseConversation"),
          label: t("eraseConversation"),
          title: t("eraseConversationTitle"),
          description: t("eraseConversationText"),
        };
  return (
    <ConfirmDialog
      trigger={
        <Button
          tone={isCompact ? "quiet" : "danger"}
          size={isCompact ? "icon" : "regular"}
          aria-label={isErasing ? undefined : texts.label}
          title={isCompact ? texts.action : undefined}
          disabled={isErasing}
        >
          <Trash2 aria-hidden />
          {!isCompact && (isErasing ? t("erasing") : texts.action)}
        </Button>
      }
      title={texts.title}
      description={texts.description}
      labels={{ close: common("close"), cancel: t("cancel"), confirm: t("confirm") }}
      onConfirm={onErase}
    />
  );
}
