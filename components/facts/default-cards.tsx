"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { startTransition, useOptimistic, useState } from "react";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { rowAnchor, rowLook } from "@/components/knowledge/source-rows";
import { Notice } from "@/components/ui/notice";
import type { CardOfWorkshop, DefaultCardKey } from "@/lib/workshops";
import type { MemberRole } from "@/lib/workshops/schemas";
import { DefaultCardItem } from "./default-card-item";
import type { DefaultCardAction } from "./default-cards-state";

type DefaultCardsProps = {
  workshop: string;
  cards: readonly CardOfWorkshop[];
  role: MemberRole;
  /** What red cards name beside the workshop's own number; null when nobody has said. */
  towPhone: string | null;
  save: (
    key: DefaultCardKey,
    ...rest: Parameters<DefaultCardAction>
  ) => ReturnType<DefaultCardAction>;
  switchCard: (key: DefaultCardKey, isActive: boolean) => Promise<boolean>;
  reset: (key: DefaultCardKey) => Promise<boolean>;
};

/** The twelve safety cards every workshop begins with: switching, changing, and going back to what is shipped. */
export function DefaultCards(props: DefaultCardsProps) {
  const { workshop, cards, role, towPhone, save, switchCard, reset } = props;
  const t = useTranslations("safety");
  const facts = useTranslations("facts");
  const [hasFailed, setHasFailed] = useState(false);
  const [switched, setSwitched] = useOptimistic<readonly CardOfWorkshop[], Switched>(
    cards,
    (shown, { key, isActive }) =>
      shown.map((card) => (card.key === key ? { ...card, isActive } : card)),
  );
  const canEdit = canEditKnowledge(role);
  const change = (isDone: () => Promise<boolean>, now?: Switched) =>
    startTransition(async () => {
      if (now) setSwitched(now);
      setHasFailed(!(await isDone().catch(() => false)));
    });

  return (
    <section aria-labelledby="default-cards" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="default-cards" className="text-title">
          {t("title")}
        </h2>
        <p className="max-w-prose text-small text-ink-soft">{t("text")}</p>
        <p className="text-small">
          {towPhone === null ? t("noTowPhone") : t("towPhone", { phone: towPhone })}{" "}
          <Link className="underline" href={`/w/${workshop}/knowledge/contact#contact-towPhone`}>
            {t("toContact")}
          </Link>
        </p>
      </div>
      {!canEdit && <Notice tone="info">{facts("readOnly")}</Notice>}
      {hasFailed && <Notice tone="bad">{facts("refusals.failed")}</Notice>}
      <ul className="grid gap-3 lg:grid-cols-2">
        {switched.map((card) => (
          <li key={card.key} id={rowAnchor("safety_default", card.key)} className={rowLook}>
            <DefaultCardItem
              card={card}
              canEdit={canEdit}
              action={(...rest) => save(card.key, ...rest)}
              onSwitch={(isActive) =>
                change(() => switchCard(card.key, isActive), { key: card.key, isActive })
              }
              onReset={() => change(() => reset(card.key))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Switched = { key: DefaultCardKey; isActive: boolean };
