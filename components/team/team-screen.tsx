import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/core/form-state";
import type { TeamEntry } from "@/lib/workshops";
import { InviteForm } from "./invite-form";
import { RoleTable } from "./role-table";
import { TeamRow } from "./team-row";

type TeamScreenProps = {
  entries: readonly (TeamEntry & { action: FormAction })[];
  canManage: boolean;
  invite: FormAction;
};

/** The people of a workshop, those who were asked to join, and what each role may do. */
export function TeamScreen({ entries, canManage, invite }: TeamScreenProps) {
  const t = useTranslations("team");
  return (
    <div className="grid gap-6">
      <PageHead title={t("title")} text={t("text")} />
      <ul className="grid gap-3" aria-label={t("title")}>
        {entries.map(({ action, ...entry }) => (
          <TeamRow key={entry.id} entry={entry} action={action} canManage={canManage} />
        ))}
      </ul>
      {canManage && (
        <AccountSection title={t("inviteTitle")} text={t("inviteText")}>
          <InviteForm action={invite} />
        </AccountSection>
      )}
      <RoleTable />
    </div>
  );
}
