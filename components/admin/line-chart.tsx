type LineChartProps = {
  /** What is shown; the tables below have the figures for who does not see lines. */
  label: string;
  values: readonly number[];
  /** Places along the line, from 0 to 1, with what began there. */
  marks: readonly { at: number; name: string }[];
  /** The largest value in words. */
  top: string;
};

const width = 600;
const height = 96;

/** One line over time, drawn on the server: no script, and it scales with the page. */
export function LineChart({ label, values, marks, top }: LineChartProps) {
  const most = Math.max(...values, 0) || 1;
  const step = values.length > 1 ? width / (values.length - 1) : width;
  const points = values.map(
    (value, index) => `${index * step},${height - (value / most) * height}`,
  );
  return (
    <figure className="grid gap-1 rounded-card border bg-surface p-3.5">
      <figcaption className="flex justify-between gap-3 text-caption text-ink-soft">
        <span>{label}</span>
        <span className="tabular-nums">{top}</span>
      </figcaption>
      <svg
        viewBox={`0 -2 ${width} ${height + 4}`}
        preserveAspectRatio="none"
        aria-hidden
        className="h-24 w-full text-steel-ink"
      >
        {marks.map(({ at, name }) => (
          <line
            key={name}
            x1={at * width}
            x2={at * width}
            y1={0}
            y2={height}
            className="stroke-lamp-strong"
            strokeDasharray="3 3"
            vectorEffect="non-scaling-stroke"
          >
            <title>{name}</title>
          </line>
        ))}
        <polyline
          points={points.join(" ")}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </figure>
  );
}
