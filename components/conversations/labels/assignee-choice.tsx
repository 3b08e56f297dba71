"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import { useInbox } from "../inbox-context";

type AssigneeChoiceProps = {
  assigneeId: string | null;
  onChoose: (memberId: string) => void;
};

/** Gives a conversation to somebody of the team. */
export function AssigneeChoice({ assigneeId, onChoose }: AssigneeChoiceProps) {
  const t = useTranslations("inbox");
  const { colleagues } = useInbox();
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{t("assignTo")}</Label>
      <Select
        id={id}
        value={assigneeId ?? ""}
        onChange={(event) => event.target.value !== "" && onChoose(event.target.value)}
      >
        <option value="">{t("nobody")}</option>
        {colleagues.map((colleague) => (
          <option key={colleague.id} value={colleague.id}>
            {colleague.isMe ? t("meNamed", { name: colleague.name }) : colleague.name}
          </option>
        ))}
      </Select>
    </div>
  );
}
