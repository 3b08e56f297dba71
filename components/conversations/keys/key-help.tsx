"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type BrowserSwitch, useBrowserSwitch } from "@/components/api/browser-switch";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Switch } from "@/components/ui/switch";
import { enterSends } from "../reply/reply-settings";
import { type Command, keys, useCommand } from "./commands";
import { keysAreOn } from "./use-inbox-keys";

const commands = Object.entries(keys) as [Command, string][];

/** All keys of the inbox, and how this browser uses them. */
export function KeyHelp() {
  const t = useTranslations("inbox.keys");
  const common = useTranslations("common");
  const [isOpen, setIsOpen] = useState(false);
  useCommand("help", () => setIsOpen(true));
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button
          tone="quiet"
          size="icon"
          aria-label={t("title")}
          className="pointer-coarse:hidden max-md:hidden"
        >
          <Keyboard aria-hidden />
        </Button>
      </DialogTrigger>
      <DialogContent title={t("title")} closeLabel={common("close")}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2 text-small">
          {commands.map(([command, key]) => (
            <div key={command} className="contents">
              <dt>
                <kbd className="inline-grid min-h-8 min-w-8 place-items-center rounded-tight border border-line-strong bg-sunken px-1.5 font-mono">
                  {key}
                </kbd>
              </dt>
              <dd>{t(command)}</dd>
            </div>
          ))}
        </dl>
        <div className="grid gap-1 border-t pt-3">
          <Row id="enter-sends" label={t("enterSends")} choice={enterSends} />
          <Row id="keys-on" label={t("areOn")} choice={keysAreOn} />
        </div>
      </DialogContent>
    </Dialog>
  );
}

type RowProps = { id: string; label: string; choice: BrowserSwitch };

function Row({ id, label, choice }: RowProps) {
  const isOn = useBrowserSwitch(choice);
  return (
    <div className="flex min-h-11 items-center justify-between gap-3">
      <label htmlFor={id} className="text-small">
        {label}
      </label>
      <Switch id={id} checked={isOn} onCheckedChange={choice.save} />
    </div>
  );
}
