"use client";

import { Download, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { workshopUrl } from "@/components/api/workshop-urls";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { AddLeadDialog } from "./add-lead-dialog";
import { LeadStatusFilter } from "./lead-status-filter";
import { leadLayout, toLeadQuery } from "./lead-address";
import type { useLeadAddress } from "./use-lead-address";

type LeadToolbarProps = ReturnType<typeof useLeadAddress> & {
  workshop: string;
  canChange: boolean;
  onAdded: () => void;
};

/** Search, layout and filter of the leads, and what is done with all of them. */
export function LeadToolbar({ workshop, canChange, address, change, onAdded }: LeadToolbarProps) {
  const t = useTranslations("leads");
  const [isAdding, setIsAdding] = useState(false);
  const exportUrl = (format: "csv" | "xlsx") =>
    workshopUrl(workshop, "leads/export", { ...toLeadQuery(address), format });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-full flex-1 md:min-w-56">
          <SearchField
            label={t("search")}
            placeholder={t("searchHint")}
            search={address.search}
            onSearch={(search) => change({ search })}
          />
        </div>
        {canChange && (
          <Button
            tone="lamp"
            className="flex-auto md:order-last md:flex-none"
            onClick={() => setIsAdding(true)}
          >
            <Plus aria-hidden /> {t("add")}
          </Button>
        )}
        {(["csv", "xlsx"] as const).map((format) => (
          <Button key={format} asChild tone="outline">
            <a href={exportUrl(format)} download aria-label={t(`exports.${format}`)}>
              <Download aria-hidden className="max-md:hidden" /> {t(`formats.${format}`)}
            </a>
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedControl
          label={t("layout")}
          value={address.layout}
          segments={leadLayout.options.map((value) => ({ value, label: t(`layouts.${value}`) }))}
          onChange={(layout) => change({ layout, status: undefined })}
        />
        {address.layout === "list" && (
          <div className="order-last md:order-none">
            <LeadStatusFilter status={address.status} onShow={(status) => change({ status })} />
          </div>
        )}
        <label className="inline-flex min-h-11 items-center gap-2 text-small">
          <input
            type="checkbox"
            checked={address.isMine}
            onChange={(event) => change({ isMine: event.target.checked })}
            className="size-5 accent-ink"
          />
          {t("mine")}
        </label>
      </div>
      {isAdding && (
        <AddLeadDialog
          workshop={workshop}
          onAdded={(leadId) => {
            setIsAdding(false);
            onAdded();
            change({ leadId });
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </div>
  );
}
