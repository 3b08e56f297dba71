import { notFound } from "next/navigation";
import { z } from "zod";
import { Thread } from "@/components/conversations/thread";
import { getConversation, listMessages } from "@/lib/conversations";
import { messagePageQuery } from "@/lib/conversations/schemas";
import { AppError } from "@/lib/core/errors";
import { answerGap } from "../../knowledge/gaps/actions";
import { memberContext } from "@/lib/server/session";

type ThreadPageProps = { params: Promise<{ workshop: string; id: string }> };

export default async function ThreadPage({ params }: ThreadPageProps) {
  const { workshop, id } = await params;
  const { conversation, newestPage } = await loadThread(workshop, id);
  return (
    <Thread
      key={id}
      rendered={conversation}
      newestPage={newestPage}
      answerGap={answerGap.bind(null, workshop)}
    />
  );
}

async function loadThread(workshop: string, id: string) {
  if (!z.uuid().safeParse(id).success) notFound();
  const ctx = await memberContext(workshop);
  try {
    const [conversation, newestPage] = await Promise.all([
      getConversation(ctx, id),
      listMessages(ctx, id, messagePageQuery.parse({})),
    ]);
    return { conversation, newestPage };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
