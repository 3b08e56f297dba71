type PageIntroProps = { title: string; intro?: string | undefined };

/** A public page's title, and a first sentence on what is on it. */
export function PageIntro({ title, intro }: PageIntroProps) {
  return (
    <div className="grid max-w-3xl gap-3">
      <h1 className="text-headline">{title}</h1>
      {intro !== undefined && <p className="text-lead text-ink-soft">{intro}</p>}
    </div>
  );
}
