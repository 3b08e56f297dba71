import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RepliesScreen } from "@/components/canned-replies/replies-screen";
import { listTags } from "@/lib/conversations";
import { memberContext } from "@/lib/server/session";
import { listCannedReplies } from "@/lib/workshops";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { removeReply, removeTag, saveReply } from "./actions";

type RepliesPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("replies");
  return { title: t("title") };
}

export default async function RepliesPage({ params }: RepliesPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop || !can(workshop.role, "editKnowledge")) notFound();
  const ctx = await memberContext(slug);
  const [replies, tags] = await Promise.all([listCannedReplies(ctx), listTags(ctx)]);
  return (
    <RepliesScreen
      replies={replies.map((reply) => ({
        ...reply,
        save: saveReply.bind(null, slug, reply.id),
        remove: removeReply.bind(null, slug, reply.id),
      }))}
      add={saveReply.bind(null, slug, null)}
      tags={tags.map((name) => ({ name, remove: removeTag.bind(null, slug, name) }))}
    />
  );
}
