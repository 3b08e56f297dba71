import { classNames } from "@/components/ui/class-names";

export type Figure = {
  label: string;
  value: string;
  /** How it stands; plain where nobody has to look. @default "plain" */
  tone?: "plain" | "good" | "bad" | "lamp";
  /** What it is held against. */
  hint?: string;
};

const tones = { plain: "", good: "text-good-ink", bad: "text-bad-ink", lamp: "text-lamp-ink" };

/** Single figures with their names, as many beside each other as there is room for. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {figures.map(({ label, value, tone = "plain", hint }) => (
        <div key={label} className="grid content-start gap-1 rounded-card border bg-surface p-3.5">
          <dt className="text-caption text-ink-soft">{label}</dt>
          <dd className={classNames("font-semibold tabular-nums wrap-anywhere", tones[tone])}>
            {value}
          </dd>
          {hint && <dd className="text-caption text-ink-faint">{hint}</dd>}
        </div>
      ))}
    </dl>
  );
}
