import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Label } from "./label";

type FormFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** A sentence for the person; its presence marks the control invalid and ties the two together. */
  error?: string | undefined;
  /** Draws the control with what ties it to its label, hint and error. */
  children: (control: ControlProps) => ReactNode;
};

type ControlProps = {
  id: string;
  name: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

/** Label, hint and error around any control, wired for screen readers. */
export function FormField({ name, label, hint, error, children }: FormFieldProps) {
  // Not by the name alone: two entries can be open at once.
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid content-start gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-ink-soft">
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": describedBy || undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-small text-bad-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
