/** What a step asks for. */
export function StepTitle({ title, text }: { title: string; text: string }) {
  return (
    <div className="grid gap-1.5">
      <h2 className="text-title">{title}</h2>
      <p className="text-ink-soft">{text}</p>
    </div>
  );
}
