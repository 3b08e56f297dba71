import { useTranslations } from "next-intl";
import type { Series } from "@/lib/analytics";
import { ChartFigure } from "./chart-figure";
import { LineFigure } from "./lazy-charts";
import { useWording } from "./wording";

const lines = ["questions", "answers", "replies"] as const;

/** Questions, and who answered, over the span. */
export function CourseSection({ series, fileName }: { series: Series; fileName: string }) {
  const t = useTranslations("analytics");
  const { tick, day } = useWording();
  const { points, step } = series;
  return (
    <ChartFigure
      title={t("course.title")}
      text={t(`course.${step}`)}
      fileName={fileName}
      className="lg:col-span-2"
      table={{
        columns: [
          t("course.from"),
          t("course.conversations"),
          ...lines.map((line) => t(`course.${line}`)),
        ],
        rows: points.map((point) => [
          day(point.from),
          point.conversations,
          ...lines.map((line) => point[line]),
        ]),
      }}
    >
      <LineFigure
        points={points.map((point) => ({
          label: tick(point.from, step),
          questions: point.questions,
          answers: point.answers,
          replies: point.replies,
        }))}
        lines={lines.map((key) => ({ key, name: t(`course.${key}`) }))}
      />
    </ChartFigure>
  );
}
