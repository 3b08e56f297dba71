"use client";

import { BadgeEuro, CircleHelp, Inbox, Moon, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { TimeAgo } from "@/components/conversations/time-ago";
import { waitReason } from "@/lib/conversations/schemas";
import type { Today } from "@/lib/analytics/schemas";
import { TodayCard, TodayLine, TodayLines } from "./today-card";

export type TodayPartProps = { today: Today; base: string };

/** Who waits for a person now, the longest first. */
export function Waiting({ today: { waiting, waitingCount }, base }: TodayPartProps) {
  const t = useTranslations("today.waiting");
  const reasons = useTranslations("inbox.waitReasons");
  const [first] = waiting;
  return (
    <TodayCard
      icon={<Inbox />}
      title={t("title")}
      count={waitingCount}
      isDue={waitingCount > 0}
      nothing={t("nothing")}
      action={
        first
          ? { href: `${base}/inbox/${first.id}`, label: t("openFirst") }
          : { href: `${base}/inbox`, label: t("open") }
      }
    >
      <TodayLines>
        {waiting.map(({ id, name, question, since, reason }) => (
          <TodayLine
            key={id}
            href={`${base}/inbox/${id}`}
            first={name ?? t("nobody")}
            second={
              <>
                {reasons(waitReason.catch("reply").parse(reason))} · <TimeAgo at={since} />
                {question && ` · ${question}`}
              </>
            }
          />
        ))}
      </TodayLines>
    </TodayCard>
  );
}

/** Whom to call back, who asked first first. */
export function CallBacks({ today: { leads, leadCount }, base }: TodayPartProps) {
  const t = useTranslations("today.leads");
  const count = leadCount ?? 0;
  return (
    <TodayCard
      icon={<UserRoundPlus />}
      title={t("title")}
      count={count}
      isDue={count > 0}
      nothing={t("nothing")}
      action={{ href: `${base}/leads?status=new`, label: t("open") }}
    >
      <TodayLines>
        {(leads ?? []).map(({ id, name, service, times, at }) => (
          <TodayLine
            key={id}
            first={name}
            second={
              <>
                <TimeAgo at={at} />
                {[service, times].filter(Boolean).map((said) => ` · ${said}`)}
              </>
            }
          />
        ))}
      </TodayLines>
    </TodayCard>
  );
}

/** What nobody could answer, the most asked first. */
export function Gaps({ today: { gaps, gapCount }, base }: TodayPartProps) {
  const t = useTranslations("today.gaps");
  return (
    <TodayCard
      icon={<CircleHelp />}
      title={t("title")}
      count={gapCount}
      isDue={gapCount > 0}
      nothing={t("nothing")}
      action={{ href: `${base}/knowledge/gaps`, label: t("open") }}
    >
      <TodayLines>
        {gaps.map(({ id, question, times }) => (
          <TodayLine key={id} first={question} second={t("times", { times })} />
        ))}
      </TodayLines>
    </TodayCard>
  );
}

/** Prices found in documents, of which customers hear nothing before somebody has looked at them. */
export function Prices({ today: { priceCount }, base }: TodayPartProps) {
  const t = useTranslations("today.prices");
  return (
    <TodayCard
      icon={<BadgeEuro />}
      title={t("title")}
      count={priceCount}
      isDue={priceCount > 0}
      nothing={t("nothing")}
      action={{ href: `${base}/knowledge/prices`, label: t("open") }}
    >
      <p className="text-ink-soft">{t("text")}</p>
    </TodayCard>
  );
}

type YesterdayProps = TodayPartProps & { hasNumbers: boolean };

/** What the bot did alone yesterday: only what it answered from the workshop's own facts counts. */
export function Yesterday({ today: { yesterday }, base, hasNumbers }: YesterdayProps) {
  const t = useTranslations("today.yesterday");
  const { questions, alone, conversations } = yesterday;
  return (
    <TodayCard
      icon={<Moon />}
      title={t("title")}
      count={null}
      isDue={false}
      nothing={t("nothing")}
      action={
        hasNumbers
          ? { href: `${base}/analytics`, label: t("open") }
          : { href: `${base}/inbox?queue=bot`, label: t("openInbox") }
      }
    >
      {questions === 0 ? (
        <p className="text-ink-soft">{t("nothing")}</p>
      ) : (
        <p>
          <strong className="text-title tabular-nums">{t("share", { alone, questions })}</strong>{" "}
          <span className="text-ink-soft">{t("text", { alone, conversations })}</span>
        </p>
      )}
    </TodayCard>
  );
}
