import { notFound } from "next/navigation";
import { MailMessage } from "@/components/mailbox/mail-message";
import { readDevMailbox } from "@/lib/server/dev-mailbox";

type MailPageProps = { params: Promise<{ index: string }> };

export default async function MailPage({ params }: MailPageProps) {
  const [{ index }, mails] = await Promise.all([params, readDevMailbox()]);
  const mail = mails?.find((candidate) => String(candidate.index) === index);
  if (!mail) notFound();
  return <MailMessage mail={mail} />;
}
