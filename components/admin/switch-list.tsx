import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlatformSwitch } from "@/lib/operations/schemas";
import { Moment } from "./moment";
import { Section } from "./section";

export type SwitchRow = PlatformSwitch & { flip: (form: FormData) => Promise<void> };

/** What the installation does less of while it is in need, each with what threw it and the button that takes it back. */
export function SwitchList({ rows }: { rows: readonly SwitchRow[] }) {
  const t = useTranslations("admin.switches");
  return (
    <Section title={t("title")}>
      <p className="text-small text-ink-soft">{t("text")}</p>
      <ul className="grid gap-3 lg:grid-cols-3">
        {rows.map((row) => (
          <SwitchCard key={row.key} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function SwitchCard({ row: { key, isOn, thrownBy, changedAt, flip } }: { row: SwitchRow }) {
  const t = useTranslations("admin.switches");
  const rules = useTranslations("admin.alertRules");
  return (
    <li>
      <Card className="grid h-full content-start gap-3 p-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="font-semibold">{t(`names.${key}`)}</h3>
          <Badge tone={isOn ? "bad" : "steel"}>{t(isOn ? "on" : "off")}</Badge>
        </div>
        <p className="text-small text-ink-soft">{t(`texts.${key}`)}</p>
        {isOn && (
          <p className="text-small">
            {thrownBy === null ? t("byHand") : t("byRule", { rule: rules(thrownBy) })}{" "}
            <Moment at={changedAt} />
          </p>
        )}
        <form action={flip}>
          <SubmitButton tone={isOn ? "primary" : "outline"}>
            {t(isOn ? "takeBack" : "throw")}
          </SubmitButton>
        </form>
      </Card>
    </li>
  );
}
