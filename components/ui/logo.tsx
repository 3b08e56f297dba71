import { classNames } from "./class-names";

/** A hex nut that has something to say. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={classNames("size-8", className)}>
      <path
        d="M9.6 2.6h12.8a2 2 0 0 1 1.7 1l6.2 10.5a2 2 0 0 1 0 2L24.1 26.6a2 2 0 0 1-1.7 1H14l-6.4 3.6a.7.7 0 0 1-1-.8l.9-3.9L1.7 16.1a2 2 0 0 1 0-2L7.9 3.6a2 2 0 0 1 1.7-1Z"
        fill="currentColor"
      />
      <circle cx="16" cy="15.1" r="5.6" fill="var(--color-lamp)" />
    </svg>
  );
}

export function Logo({ name, className }: { name: string; className?: string }) {
  return (
    <span className={classNames("inline-flex items-center gap-2.5", className)}>
      <LogoMark />
      <span className="text-lead font-bold tracking-tight">{name}</span>
    </span>
  );
}
