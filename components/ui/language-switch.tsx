import { classNames } from "./class-names";

export type Language = { code: string; name: string };

type LanguageSwitchProps = {
  label: string;
  languages: readonly Language[];
  value: string;
  /** Keeps the choice; gets the form field `locale`. */
  save: (form: FormData) => Promise<void>;
  className?: string;
};

/** Languages by their own names, so that nobody has to read the wrong one to find the right one. */
export function LanguageSwitch({ label, languages, value, save, className }: LanguageSwitchProps) {
  return (
    <form action={save}>
      <fieldset className={classNames("flex gap-1", className)}>
        <legend className="sr-only">{label}</legend>
        {languages.map((language) => (
          <button
            key={language.code}
            name="locale"
            value={language.code}
            lang={language.code}
            aria-pressed={language.code === value}
            className="min-h-11 rounded-control px-3 text-small text-ink-soft hover:bg-sunken hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-lamp aria-pressed:decoration-2 aria-pressed:underline-offset-8"
          >
            {language.name}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
