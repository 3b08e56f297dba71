import { useTranslations } from "next-intl";
import type { Count, Numbers } from "@/lib/analytics";
import { ChartFigure } from "./chart-figure";
import { BarFigure } from "./lazy-charts";
import { renamed, toChannel, toReader, toSubject } from "./label-names";
import { nothing, useWording } from "./wording";

const shownMax = 8;

type LabelSectionsProps = { numbers: Numbers; file: (what: string) => string };

/** What customers ask about, over which channels, and in which languages. */
export function LabelSections({ numbers, file }: LabelSectionsProps) {
  const t = useTranslations("analytics");
  const topics = useTranslations("analytics.topics");
  const channels = useTranslations("analytics.channels");
  const readers = useTranslations("analytics.readers");
  const { language } = useWording();
  return (
    <>
      <LabelSection
        title={t("labels.topics")}
        text={t("labels.topicsText")}
        counts={renamed(numbers.topics, (label) => topics(toSubject(label)))}
        fileName={file("themen")}
      />
      <LabelSection
        title={t("labels.channels")}
        text={t("labels.conversationsText")}
        counts={renamed(numbers.channels, (label) => channels(toChannel(label)))}
        fileName={file("kanaele")}
      />
      <LabelSection
        title={t("labels.languages")}
        text={t("labels.conversationsText")}
        counts={renamed(numbers.languages, language)}
        fileName={file("sprachen")}
      />
      <LabelSection
        title={t("labels.readers")}
        text={t("labels.readersText")}
        counts={renamed(numbers.readers, (label) => readers(toReader(label)))}
        fileName={file("leser")}
      />
    </>
  );
}

type LabelSectionProps = { title: string; text: string; counts: Count[]; fileName: string };

function LabelSection({ title, text, counts, fileName }: LabelSectionProps) {
  const t = useTranslations("analytics");
  const { number, share } = useWording();
  const all = counts.reduce((sum, { quantity }) => sum + quantity, 0);
  const shareOf = (quantity: number) => share(quantity, all);
  const sorted = counts.toSorted((left, right) => right.quantity - left.quantity);
  return (
    <ChartFigure
      title={title}
      text={text}
      fileName={fileName}
      table={{
        columns: [title, t("labels.count"), t("labels.share")],
        rows: sorted.map(({ label, quantity }) => [label, quantity, shareOf(quantity)]),
      }}
    >
      {sorted.length === 0 ? (
        <p className="text-ink-soft">{nothing}</p>
      ) : (
        <BarFigure
          bars={sorted
            .filter((_, place) => place < shownMax)
            .map(({ label, quantity }) => ({
              label,
              value: quantity,
              shown: `${number(quantity)} (${shareOf(quantity)})`,
            }))}
        />
      )}
    </ChartFigure>
  );
}
