import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { InboxScreen } from "@/components/conversations/inbox-screen";
import { listConversations } from "@/lib/conversations";
import { conversationFilter } from "@/lib/conversations/schemas";
import { colleaguesOf } from "@/components/conversations/colleagues";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { memberContext } from "@/lib/server/session";
import { listTeam } from "@/lib/workshops";
import { findMyWorkshop } from "../../../my-workshops";

type InboxLayoutProps = { params: Promise<{ workshop: string }>; children: ReactNode };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

/** The list stays where it is while conversations come and go beside it. */
export default async function InboxLayout({ params, children }: InboxLayoutProps) {
  const { workshop: slug } = await params;
  const [ctx, workshop] = await Promise.all([memberContext(slug), findMyWorkshop(slug)]);
  if (!workshop) notFound();
  const [firstPage, team, facts] = await Promise.all([
    listConversations(ctx, conversationFilter.parse({ queue: "needs_me" })),
    listTeam(ctx),
    findWorkshopContext(slug),
  ]);
  return (
    <InboxScreen
      member={{
        workshop: slug,
        role: workshop.role,
        memberEmail: ctx.actor.email,
        colleagues: colleaguesOf(team),
        workshopName: workshop.name,
        workshopPhone: facts?.workshop.phone ?? null,
      }}
      firstPage={firstPage}
    >
      {children}
    </InboxScreen>
  );
}
