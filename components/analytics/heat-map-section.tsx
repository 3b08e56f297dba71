import { useFormatter, useTranslations } from "next-intl";
import type { Numbers } from "@/lib/analytics";
import { ChartFigure } from "./chart-figure";
import { ScrollBox } from "./scroll-box";
import { useWording } from "./wording";

/** A Monday; weekdays are named by the days after it. */
const monday = Date.UTC(2026, 10, 30, 12);
const dayMs = 86_400_000;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** When customers ask: a week of hours, darker where more came. The table is the picture. */
export function HeatMapSection({ numbers, fileName }: { numbers: Numbers; fileName: string }) {
  const t = useTranslations("analytics");
  const { number } = useWording();
  const format = useFormatter();
  const { heatMap } = numbers;
  const most = Math.max(...heatMap.flat(), 1);
  const dayName = (place: number, weekday: "short" | "long") =>
    format.dateTime(new Date(monday + place * dayMs), { weekday, timeZone: "UTC" });
  return (
    <ChartFigure
      title={t("heatMap.title")}
      text={t("heatMap.text")}
      fileName={fileName}
      isTable
      className="lg:col-span-2"
      table={{
        columns: [t("heatMap.day"), ...hours.map(String)],
        rows: heatMap.map((day, place) => [dayName(place, "long"), ...day]),
      }}
    >
      <ScrollBox label={t("heatMap.title")} className="overflow-x-auto">
        <table className="w-full min-w-160 table-fixed border-separate border-spacing-0.5 text-caption">
          <thead>
            <tr>
              <th scope="col" className="w-10 text-left">
                <span className="sr-only">{t("heatMap.day")}</span>
              </th>
              {hours.map((hour) => (
                <th key={hour} scope="col" className="font-normal text-ink-soft">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heatMap.map((day, place) => (
              <tr key={dayName(place, "long")}>
                <th scope="row" className="text-left font-normal">
                  {dayName(place, "short")}
                </th>
                {day.map((quantity, hour) => (
                  <HeatCell
                    key={hours[hour]}
                    shown={quantity === 0 ? "" : number(quantity)}
                    step={Math.ceil((4 * quantity) / most)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </ChartFigure>
  );
}

/** Nothing, and four steps up to the busiest hour; ink on paper when printed. */
const steps = [
  "bg-sunken",
  "bg-lamp/20",
  "bg-lamp/45",
  "bg-lamp/70 text-on-lamp",
  "bg-lamp text-on-lamp font-semibold",
];

function HeatCell({ shown, step }: { shown: string; step: number }) {
  return (
    <td
      className={`h-8 rounded-tight text-center tabular-nums print:border ${steps[step] ?? steps[0]}`}
    >
      {shown}
    </td>
  );
}
