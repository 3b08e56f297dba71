"use client";

import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";

/** One point of a line chart, each value under the key of its line. */
export type LinePoint = { label: string } & Record<string, string | number>;
export type LineSpec = { key: string; name: string };
export type BarSpec = { label: string; value: number; shown: string };

const ink = "var(--color-ink)";
const soft = "var(--color-ink-soft)";
const looks = [
  { stroke: ink, strokeDasharray: "0" },
  { stroke: "var(--color-lamp-strong)", strokeDasharray: "0" },
  { stroke: "var(--color-steel-ink)", strokeDasharray: "5 4" },
] as const;
const axis = { stroke: "var(--color-line-strong)", tick: { fill: soft, fontSize: 12 } } as const;
const tooltip = {
  contentStyle: {
    background: "var(--color-raised)",
    border: "1px solid var(--color-line)",
    borderRadius: 8,
    color: ink,
  },
  labelStyle: { color: ink, fontWeight: 600 },
  itemStyle: { color: ink },
} as const;

/** Courses over time. Colours follow the theme; lines differ in their strokes too. */
export function Lines({ points, lines }: { points: LinePoint[]; lines: LineSpec[] }) {
  return (
    <ResponsiveContainer width="100%" height={260}>
      <LineChart data={points} accessibilityLayer={false} margin={{ top: 8, right: 24, left: -16 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="label" minTickGap={28} {...axis} />
        <YAxis allowDecimals={false} width={52} {...axis} />
        <Tooltip {...tooltip} />
        {lines.map(({ key, name }, place) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            type="linear"
            dot={points.length < 2}
            strokeWidth={2}
            isAnimationActive={false}
            {...(looks[place] ?? looks[0])}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

const rowPx = 38;
/** A number stays in one line with its share. */
const noBreak = "\u00A0";

/** Quantities side by side, each with its number at its end. */
export function Bars({ bars }: { bars: BarSpec[] }) {
  return (
    <ResponsiveContainer width="100%" height={bars.length * rowPx + 8}>
      <BarChart
        data={bars.map(({ shown, ...bar }) => ({ ...bar, shown: shown.replaceAll(" ", noBreak) }))}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ top: 0, bottom: 0, left: 0, right: 96 }}
      >
        <XAxis type="number" hide domain={[0, "dataMax"]} />
        <YAxis
          type="category"
          dataKey="label"
          width={116}
          axisLine={false}
          tickLine={false}
          tick={{ fill: ink, fontSize: 13 }}
        />
        <Bar
          dataKey="value"
          fill="var(--color-lamp)"
          radius={3}
          barSize={20}
          minPointSize={2}
          isAnimationActive={false}
        >
          <LabelList dataKey="shown" position="right" fill={ink} fontSize={13} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
