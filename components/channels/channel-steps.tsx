import { useTranslations } from "next-intl";
import type { ChannelKind } from "@/lib/channels/schemas";

const steps = {
  telegram: ["1", "2", "3"],
  whatsapp: ["1", "2", "3", "4"],
  messenger: ["1", "2", "3", "4"],
  instagram: ["1", "2", "3", "4"],
  email: ["1", "2", "3"],
} as const satisfies Record<ChannelKind, readonly string[]>;

/** How an account of a kind is connected, step by step. */
export function ChannelSteps({ kind }: { kind: ChannelKind }) {
  const t = useTranslations("channels");
  return (
    <ol className="grid list-decimal gap-2 pl-5 text-small text-ink-soft marker:font-semibold">
      {steps[kind].map((step) => (
        <li key={step}>{t(`kinds.${kind}.steps.${step}` as "kinds.telegram.steps.1")}</li>
      ))}
    </ol>
  );
}
