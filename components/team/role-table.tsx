import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { can, memberRole, rolesByAbility, type Ability } from "@/lib/workshops/schemas";

const abilities = Object.keys(rolesByAbility) as Ability[];

/** What each role may do, from the very table that the database is held to. */
export function RoleTable() {
  const t = useTranslations("team");
  const roles = useTranslations("shell.roles");
  return (
    <AccountSection title={t("rolesTitle")} text={null}>
      <dl className="grid gap-4">
        {memberRole.options.map((role) => (
          <div key={role} className="grid gap-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <dt className="font-semibold">{roles(role)}</dt>
            <dd className="text-small text-ink-soft">
              {abilities
                .filter((ability) => can(role, ability))
                .map((ability) => t(`abilities.${ability}`))
                .join(", ")}
            </dd>
          </div>
        ))}
      </dl>
    </AccountSection>
  );
}
