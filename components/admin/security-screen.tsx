import { useTranslations } from "next-intl";
import type { CounterFigure, RefusedFigure } from "@/lib/operations";
import { AdminPage } from "./admin-page";
import { BlockList, type BlockRow } from "./block-list";
import { CounterTable } from "./counter-table";
import { RefusedNetworks, type RefusedNetwork } from "./refused-networks";
import { Section } from "./section";

type SecurityScreenProps = {
  counters: readonly CounterFigure[];
  /** By policy and workshop. */
  refusals: readonly CounterFigure[];
  visitors: readonly RefusedFigure[];
  networks: readonly RefusedNetwork[];
  blocks: readonly BlockRow[];
};

/** Whom the installation did not let in, and why; networks by their names, nobody's address. */
export function SecurityScreen(props: SecurityScreenProps) {
  const { counters, refusals, visitors, networks, blocks } = props;
  const t = useTranslations("admin.security");
  const visitorRows = visitors.map(({ policy, key, count, lastAt }) => ({
    name: policy,
    label: `${policy} ${key}`,
    count,
    lastAt,
  }));
  return (
    <AdminPage title={t("title")} text={t("text")}>
      <CounterTable rows={counters} label={t("title")} empty={t("none")} />
      <BlockList rows={blocks} />
      <RefusedNetworks rows={networks} />
      <Section title={t("workshops")}>
        <CounterTable rows={refusals} label={t("workshops")} empty={t("nobodyRefused")} />
      </Section>
      <Section title={t("visitors")}>
        <CounterTable rows={visitorRows} label={t("visitors")} empty={t("nobodyRefused")} />
      </Section>
    </AdminPage>
  );
}
