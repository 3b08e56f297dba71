import { notFound } from "next/navigation";
import { Mailbox } from "@/components/mailbox/mailbox";
import { readDevMailbox } from "@/lib/server/dev-mailbox";

export default async function MailboxPage() {
  const mails = await readDevMailbox();
  if (!mails) notFound();
  return <Mailbox mails={mails} />;
}
