"use client";

import { Check, Minus } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { setupSteps, type SetupState } from "@/lib/workshops/schemas";

/** How far the setting up has come, with a way to each step. */
export function SetupHead({ slug, state }: { slug: string; state: SetupState }) {
  const t = useTranslations("setup");
  const pathname = usePathname();
  const done = setupSteps.filter((step) => state[step] === "done").length;
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-ink-soft">{t("text")}</p>
      </div>
      <div className="grid gap-2">
        <p className="text-small text-ink-soft" id="setup-progress">
          {t("progress", { done, total: setupSteps.length })}
        </p>
        <progress
          className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-lamp [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-lamp"
          value={done}
          max={setupSteps.length}
          aria-labelledby="setup-progress"
        />
      </div>
      <ol className="flex flex-wrap gap-1">
        {setupSteps.map((step, index) => (
          <li key={step}>
            <Link
              href={`/w/${slug}/setup/${step}`}
              aria-current={pathname.endsWith(`/${step}`) ? "step" : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-control border border-line px-3 text-small text-ink-soft hover:bg-sunken aria-[current=step]:border-ink aria-[current=step]:font-semibold aria-[current=step]:text-ink"
            >
              <StepMark state={state[step]} number={index + 1} />
              {t(`steps.${step}`)}
              <span className="sr-only">, {t(`states.${state[step]}`)}</span>
            </Link>
          </li>
        ))}
      </ol>
      {done === setupSteps.length && <Notice tone="good">{t("finished")}</Notice>}
    </div>
  );
}

function StepMark({ state, number }: { state: SetupState[keyof SetupState]; number: number }) {
  if (state === "done") return <Check aria-hidden className="size-4.5 text-good-ink" />;
  if (state === "skipped") return <Minus aria-hidden className="size-4.5" />;
  return <span aria-hidden>{number}</span>;
}
