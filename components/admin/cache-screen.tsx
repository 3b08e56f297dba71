import { useFormatter, useTranslations } from "next-intl";
import type { CounterFigure } from "@/lib/operations";
import { AdminPage } from "./admin-page";
import { CounterTable } from "./counter-table";
import { FigureList } from "./figure-list";
import { Section } from "./section";

type CacheScreenProps = { counters: readonly CounterFigure[] };

/** At least this share of look-ups should be answered from memory. */
const wantedPercent = 90;

/** How well memory spares the database, and who was told to come back later. */
export function CacheScreen({ counters }: CacheScreenProps) {
  const t = useTranslations("admin.cache");
  const format = useFormatter();
  const sum = (name: string) =>
    counters.filter((row) => row.name === name).reduce((total, row) => total + row.count, 0);
  const looks = sum("cache_hits") + sum("cache_misses");
  const percent = looks === 0 ? null : (sum("cache_hits") * 100) / looks;
  return (
    <AdminPage title={t("title")} text={t("text")}>
      <FigureList
        figures={[
          {
            label: t("hits"),
            value:
              percent === null
                ? t("noLooks")
                : `${format.number(percent, { maximumFractionDigits: 1 })} %`,
            tone: percent === null ? "plain" : percent >= wantedPercent ? "good" : "bad",
            hint: t("wanted", { percent: wantedPercent }),
          },
          { label: t("looks"), value: format.number(looks) },
          { label: t("loads"), value: format.number(sum("cache_loads")) },
          { label: t("failures"), value: format.number(sum("cache_failures")) },
          { label: t("evictions"), value: format.number(sum("cache_evictions")) },
        ]}
      />
      <Section title={t("refusals")}>
        <CounterTable
          rows={counters.filter(({ name }) => name === "refusals")}
          label={t("refusals")}
          empty={t("noRefusals")}
        />
      </Section>
    </AdminPage>
  );
}
