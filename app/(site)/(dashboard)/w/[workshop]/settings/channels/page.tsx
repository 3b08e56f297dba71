import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { ChannelsScreen } from "@/components/channels/channels-screen";
import { listChannels } from "@/lib/channels";
import { channelContext } from "@/lib/server/channel-context";
import { runtime } from "@/lib/server/runtime";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { connect, manage } from "./actions";

type ChannelsPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("channels");
  return { title: t("title") };
}

export default async function ChannelsPage({ params }: ChannelsPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "changeSettings")) redirect(`/w/${slug}/settings/team`);
  const channels = await listChannels(await channelContext(await memberContext(slug)));
  return (
    <ChannelsScreen
      channels={channels.map((channel) => ({
        ...channel,
        manage: manage.bind(null, slug, channel.id),
        connect: connect.bind(null, slug, channel.kind),
      }))}
      kinds={[...runtime().channels.adapters.keys()].map((kind) => ({
        kind,
        connect: connect.bind(null, slug, kind),
      }))}
    />
  );
}
