import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { PageHead } from "@/components/ui/page-head";
import type { ChannelKind, ChannelRow } from "@/lib/channels/schemas";
import type { FormAction } from "@/lib/core/form-state";
import { ChannelCard } from "./channel-card";
import { ChannelSteps } from "./channel-steps";
import { ConnectForm } from "./connect-form";

type ChannelsScreenProps = {
  channels: readonly (ChannelRow & { manage: FormAction; connect: FormAction })[];
  /** Kinds that can be connected, each with its form's action. */
  kinds: readonly { kind: ChannelKind; connect: FormAction }[];
};

/** The accounts over which customers write, and how further ones are connected. */
export function ChannelsScreen({ channels, kinds }: ChannelsScreenProps) {
  const t = useTranslations("channels");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title={t("title")} text={t("text")} />
      <section className="grid grid-cols-1 gap-3">
        <h2 className="text-title">{t("connected")}</h2>
        {channels.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
        <ul className="grid grid-cols-1 gap-3">
          {channels.map(({ manage, connect, ...channel }) => (
            <ChannelCard key={channel.id} channel={channel} manage={manage} connect={connect} />
          ))}
        </ul>
      </section>
      <AccountSection title={t("add")} text={t("addText")}>
        <div className="grid gap-2">
          {kinds.map(({ kind, connect }) => (
            <NewChannel key={kind} kind={kind} connect={connect} />
          ))}
        </div>
      </AccountSection>
    </div>
  );
}

function NewChannel({ kind, connect }: { kind: ChannelKind; connect: FormAction }) {
  const t = useTranslations("channels");
  const kinds = useTranslations("inbox.channels");
  return (
    <details className="group rounded-control border px-4 open:pb-4">
      <summary className="flex min-h-12 cursor-pointer items-center justify-between font-semibold">
        {kinds(kind)}
        <ChevronDown aria-hidden className="size-5 group-open:rotate-180" />
      </summary>
      <div className="grid gap-5 pt-1">
        <p className="text-small text-ink-soft">
          {t(`kinds.${kind}.about` as "kinds.telegram.about")}
        </p>
        <ChannelSteps kind={kind} />
        <ConnectForm kind={kind} action={connect} />
      </div>
    </details>
  );
}
