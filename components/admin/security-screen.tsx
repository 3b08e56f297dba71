import { useTranslations } from "next-intl";
import type { CounterFigure } from "@/lib/operations";
import { AdminPage } from "./admin-page";
import { CounterTable } from "./counter-table";

/** Whom the installation did not let in, and why; numbers alone, nobody's address. */
export function SecurityScreen({ counters }: { counters: readonly CounterFigure[] }) {
  const t = useTranslations("admin.security");
  return (
    <AdminPage title={t("title")} text={t("text")}>
      <CounterTable rows={counters} label={t("title")} empty={t("none")} />
    </AdminPage>
  );
}
