"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { type Theme, themes } from "./themes";

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

type ThemeSwitchProps = {
  label: string;
  labels: Record<Theme, string>;
  value: Theme;
  /** Keeps the choice; gets the form field `theme`. */
  save: (form: FormData) => Promise<void>;
};

/** Changes the page at once and keeps the choice through `save`; works as a plain form without JavaScript. */
export function ThemeSwitch({ label, labels, value, save }: ThemeSwitchProps) {
  return (
    <form action={save}>
      <fieldset className="flex gap-1">
        <legend className="sr-only">{label}</legend>
        {themes.map((theme) => {
          const Icon = icons[theme];
          return (
            <button
              key={theme}
              name="theme"
              value={theme}
              aria-label={labels[theme]}
              aria-pressed={theme === value}
              title={labels[theme]}
              onClick={() => applyTheme(theme)}
              className="grid size-11 place-items-center rounded-control text-ink-faint hover:bg-sunken hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink"
            >
              <Icon aria-hidden className="size-4.5" />
            </button>
          );
        })}
      </fieldset>
    </form>
  );
}

function applyTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme;
}
