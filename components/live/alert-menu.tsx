"use client";

import { Bell, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Switch } from "@/components/ui/switch";
import { saveAlertSettings, useAlertSettings } from "./alert-settings";
import { ring } from "./ring";

/** How this browser tells that somebody waits. */
export function AlertMenu() {
  const t = useTranslations("inbox");
  const settings = useAlertSettings();
  const [isDenied, setIsDenied] = useState(false);
  const isOn = settings.sound || settings.notification;

  const setNotification = async (isWanted: boolean) => {
    const canShow = "Notification" in window;
    const permission = isWanted && canShow ? await Notification.requestPermission() : "denied";
    setIsDenied(isWanted && permission !== "granted");
    saveAlertSettings({ notification: isWanted && permission === "granted" });
  };

  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button tone="quiet" size="icon" aria-label={t("alerts")}>
          {isOn ? <Bell aria-hidden /> : <BellOff aria-hidden />}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label={t("alerts")} className="grid gap-3 p-4">
        <p className="text-small font-semibold">{t("alertsTitle")}</p>
        <Row id="alert-sound" label={t("alertSound")} value={settings.sound} onChange={setSound} />
        <Row
          id="alert-notification"
          label={t("alertNotification")}
          value={settings.notification}
          onChange={(isWanted) => void setNotification(isWanted)}
        />
        {isDenied && <p className="text-caption text-bad-ink">{t("alertDenied")}</p>}
      </PopoverContent>
    </Popover>
  );
}

function setSound(isWanted: boolean): void {
  saveAlertSettings({ sound: isWanted });
  if (isWanted) ring();
}

type RowProps = { id: string; label: string; value: boolean; onChange: (value: boolean) => void };

function Row({ id, label, value, onChange }: RowProps) {
  return (
    <div className="flex min-h-11 items-center justify-between gap-3">
      <label htmlFor={id} className="text-small">
        {label}
      </label>
      <Switch id={id} checked={value} onCheckedChange={onChange} />
    </div>
  );
}
