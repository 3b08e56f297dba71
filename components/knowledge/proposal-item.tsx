"use client";

import { Check, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useUnsaved } from "@/components/api/unsaved-work";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { formatPrice } from "@/components/workshops/format-price";
import type { AcceptedPrice, PriceProposal } from "@/lib/knowledge/schemas";
import { writeAmount } from "./read-amount";
import { readPriceRange } from "./read-price-range";

type ProposalItemProps = {
  proposal: PriceProposal;
  canEdit: boolean;
  onAccept: (price: AcceptedPrice) => Promise<void>;
  onReject: () => Promise<void>;
};

/** One price to take over, to correct or to set aside. */
export function ProposalItem({ proposal, canEdit, onAccept, onReject }: ProposalItemProps) {
  const t = useTranslations("knowledge");
  const facts = useTranslations("facts");
  const mark = useLocale() === "de" ? "," : ".";
  const { priceMinCents, priceMaxCents } = proposal;
  const written = writeAmount(priceMinCents, mark);
  const [name, setName] = useState(proposal.serviceName);
  const [least, setLeast] = useState(
    priceMaxCents === null ? facts("openPrice", { price: written }) : written,
  );
  const [most, setMost] = useState(priceMaxCents === null ? "" : writeAmount(priceMaxCents, mark));
  const [isChecked, setIsChecked] = useState(false);
  const [isCorrected, setIsCorrected] = useState(false);
  useUnsaved(isCorrected);
  const [state, setState] = useState<"open" | "saving" | "failed">("open");

  const { min, max } = readPriceRange(least, most);
  const issues = {
    name: name.trim() === "" ? t("nameMissing") : undefined,
    least: min === null || Number.isNaN(min) ? t("amountWrong") : undefined,
    most:
      most.trim() !== "" && Number.isNaN(max)
        ? t("amountWrong")
        : min !== null && max !== null && max < min
          ? t("mostTooSmall")
          : undefined,
  };
  const issue = (field: keyof typeof issues) =>
    isChecked && issues[field] !== undefined ? { error: issues[field] } : {};

  const run = async (work: () => Promise<void>) => {
    if (state === "saving") return;
    setState("saving");
    await work().catch(() => setState("failed"));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (min === null || Object.values(issues).some((it) => it !== undefined)) return;
    void run(() => onAccept({ serviceName: name.trim(), priceMinCents: min, priceMaxCents: max }));
  };

  return (
    <Card className="grid gap-3 p-4">
      <Current proposal={proposal} />
      <form
        onSubmit={submit}
        onChange={() => setIsCorrected(true)}
        noValidate
        className="grid items-start gap-3 sm:grid-cols-[1fr_8rem_8rem]"
      >
        <Field
          name={`name-${proposal.id}`}
          label={t("service")}
          maxLength={120}
          value={name}
          disabled={!canEdit}
          onChange={(event) => setName(event.target.value)}
          {...issue("name")}
        />
        <Field
          name={`least-${proposal.id}`}
          label={t("priceLeast")}
          value={least}
          disabled={!canEdit}
          onChange={(event) => setLeast(event.target.value)}
          {...issue("least")}
        />
        <Field
          name={`most-${proposal.id}`}
          label={t("priceMost")}
          inputMode="decimal"
          value={most}
          disabled={!canEdit}
          onChange={(event) => setMost(event.target.value)}
          {...issue("most")}
        />
        {canEdit && (
          <div className="flex flex-wrap gap-2 sm:col-span-3">
            <Button type="submit" aria-disabled={state === "saving"}>
              <Check aria-hidden />
              {t("accept")}
            </Button>
            <Button
              tone="outline"
              aria-disabled={state === "saving"}
              aria-label={t("rejectPrice", { name: proposal.serviceName })}
              onClick={() => void run(onReject)}
            >
              <X aria-hidden />
              {t("reject")}
            </Button>
          </div>
        )}
      </form>
      {state === "failed" && <Notice tone="bad">{t("decisionFailed")}</Notice>}
    </Card>
  );
}

/** What the price list says now, so that nobody overwrites a price without seeing it. */
function Current({ proposal }: { proposal: PriceProposal }) {
  const t = useTranslations("knowledge");
  const locale = useLocale();
  const { isKnownService, currentMinCents, currentMaxCents, currency } = proposal;
  if (!isKnownService)
    return (
      <Badge tone="steel" className="justify-self-start">
        {t("newService")}
      </Badge>
    );
  const now = { priceMinCents: currentMinCents, priceMaxCents: currentMaxCents };
  const price = formatPrice(now, currency, locale);
  const text = price.kind === "onRequest" ? t("onRequest") : price.text;
  return (
    <Badge tone="lamp" className="justify-self-start">
      {t("currentPrice", { price: text })}
    </Badge>
  );
}
