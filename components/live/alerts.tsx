"use client";

import { useParams, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useWaitingCount } from "@/components/shell/use-waiting-count";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { MemberWorkshop } from "@/lib/workshops/schemas";
import { readAlertSettings } from "./alert-settings";
import { useLive, useLiveListener } from "./live-context";
import { ring } from "./ring";

type AlertsProps = { workshop: MemberWorkshop; memberEmail: string };

/** Draws attention to who waits, wherever in the dashboard one is: a number in the title, a tone, a notice of the browser. */
export function Alerts({ workshop, memberEmail }: AlertsProps) {
  const t = useTranslations("inbox");
  const router = useRouter();
  const openId = useParams<{ id?: string }>().id;
  const known = useRef(new Set<string>());
  useTitleCount(useWaitingCount(workshop.slug, workshop.waitingCount));

  const notify = (row: ConversationRow) => {
    const { sound, notification } = readAlertSettings();
    if (sound) ring();
    if (!notification || !("Notification" in window) || Notification.permission !== "granted")
      return;
    const who = row.contactName ?? row.matter ?? t("anonymous");
    const why = row.waitingFor ? t(`waitReasons.${row.waitingFor}`) : "";
    try {
      const shown = new Notification(`${why}: ${who}`, { body: row.lastQuestion, tag: row.id });
      shown.addEventListener("click", () => {
        window.focus();
        router.push(`/w/${workshop.slug}/inbox/${row.id}`);
        shown.close();
      });
    } catch {
      // Some phones have the word and not the thing.
    }
  };

  useLiveListener({
    onChanges: (changes) => {
      for (const { row } of changes) {
        const isFor = row.assigneeEmail === null || row.assigneeEmail === memberEmail;
        const key = `${row.id} ${row.waitingSince} ${row.waitingFor}`;
        if (row.waitingSince === null || !isFor || row.unreadCount === 0) continue;
        if (known.current.has(key)) continue;
        known.current.add(key);
        const isSeen = row.id === openId && document.hasFocus();
        if (!isSeen) notify(row);
      }
    },
  });
  return <Announcer />;
}

/** Says it to whoever does not see the title. */
function Announcer() {
  const t = useTranslations("shell");
  const { waitingCount } = useLive();
  return (
    <output className="sr-only">{waitingCount ? t("waiting", { count: waitingCount }) : ""}</output>
  );
}

const counted = /^\(\d+\+?\) /;

/** Puts the number before the title, and again when a page brings its own. */
function useTitleCount(count: number): void {
  useEffect(() => {
    const put = () => {
      const plain = document.title.replace(counted, "");
      const wanted = count > 0 ? `(${count > 99 ? "99+" : count}) ${plain}` : plain;
      if (document.title !== wanted) document.title = wanted;
    };
    put();
    const observer = new MutationObserver(put);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, [count]);
}
