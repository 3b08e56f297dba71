import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { can, rolesByAbility, type Ability } from "@/lib/workshops/roles";
import { memberRole } from "@/lib/workshops/schemas";

const abilities = Object.keys(rolesByAbility) as Ability[];

/** What each role may do, from the very table that the database is held to. */
export function RoleTable() {
  const t = useTranslations("team");
  const roles = useTranslations("shell.roles");
  return (
    <section className="grid gap-3">
      <h2 className="text-title">{t("rolesTitle")}</h2>
      {/* A scrolling box can be reached by keyboard only if it takes the focus. */}
      <div
        className="overflow-x-auto rounded-card border border-line bg-surface"
        role="region"
        aria-label={t("rolesTitle")}
        tabIndex={0}
      >
        <table className="w-full text-left text-small">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className="p-3 font-semibold">
                {t("ability")}
              </th>
              {memberRole.options.map((role) => (
                <th key={role} scope="col" className="p-3 text-center font-semibold">
                  {roles(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {abilities.map((ability) => (
              <tr key={ability} className="border-b border-line last:border-b-0">
                <th scope="row" className="p-3 font-normal">
                  {t(`abilities.${ability}`)}
                </th>
                {memberRole.options.map((role) => (
                  <td key={role} className="p-3 text-center">
                    <Mark isThere={can(role, ability)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Mark({ isThere }: { isThere: boolean }) {
  const t = useTranslations("team");
  const Icon = isThere ? Check : Minus;
  return (
    <>
      <Icon
        aria-hidden
        className={`inline size-4.5 ${isThere ? "text-good-ink" : "text-ink-faint"}`}
      />
      <span className="sr-only">{isThere ? t("yes") : t("no")}</span>
    </>
  );
}
