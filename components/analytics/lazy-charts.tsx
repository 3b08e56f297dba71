"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import type { BarSpec, LinePoint, LineSpec } from "./charts";

const loading = () => <Skeleton className="h-full w-full" />;

// The library comes only to this page, and after it: what it shows stands in the tables too.
const Lines = dynamic(() => import("./charts").then((charts) => charts.Lines), {
  ssr: false,
  loading,
});
const Bars = dynamic(() => import("./charts").then((charts) => charts.Bars), {
  ssr: false,
  loading,
});

type LineFigureProps = { points: LinePoint[]; lines: LineSpec[] };

/** A line chart and what its lines mean; for eyes alone, the table behind it says the same. */
export function LineFigure({ points, lines }: LineFigureProps) {
  return (
    <>
      <ul aria-hidden className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        {lines.map(({ key, name }, place) => (
          <li key={key} className="flex items-center gap-2">
            <span
              data-line={place}
              className="w-6 border-t-2 border-ink data-[line=1]:border-lamp-strong data-[line=2]:border-dashed data-[line=2]:border-steel-ink"
            />
            {name}
          </li>
        ))}
      </ul>
      <div aria-hidden className="h-65 min-w-0">
        <Lines points={points} lines={lines} />
      </div>
    </>
  );
}

/** A bar chart; for eyes alone, the table behind it says the same. */
export function BarFigure({ bars }: { bars: BarSpec[] }) {
  return (
    <div aria-hidden className="min-w-0">
      <Bars bars={bars} />
    </div>
  );
}
