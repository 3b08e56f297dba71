"use client";

import { CircleUser, LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Preferences } from "@/components/site/preferences";
import { PreferenceSwitches } from "@/components/site/preference-switches";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";

type UserMenuProps = {
  email: string;
  preferences: Preferences;
  signOut: () => Promise<void>;
};

export function UserMenu({ email, preferences, signOut }: UserMenuProps) {
  const t = useTranslations("shell");
  return (
    <Popover>
      <PopoverTrigger className="flex min-h-11 items-center gap-2.5 rounded-control px-1.5 text-left hover:bg-sunken md:max-lg:justify-center lg:w-full">
        <span className="sr-only">{t("userMenu", { email })}</span>
        <Avatar name={email} className="size-8 text-caption" />
        <span
          aria-hidden
          className="hidden min-w-0 flex-1 truncate text-small text-ink-soft lg:block"
        >
          {email}
        </span>
      </PopoverTrigger>
      <PopoverContent align="end" className="grid gap-3 p-3" aria-label={t("userMenu", { email })}>
        <p className="truncate px-1 text-small text-ink-soft">{email}</p>
        <PreferenceSwitches {...preferences} />
        <Button asChild tone="quiet" className="justify-start border-t">
          <Link href="/account">
            <CircleUser aria-hidden />
            {t("account")}
          </Link>
        </Button>
        <form action={signOut}>
          <SubmitButton tone="outline" className="w-full">
            <LogOut aria-hidden />
            {t("signOut")}
          </SubmitButton>
        </form>
      </PopoverContent>
    </Popover>
  );
}
