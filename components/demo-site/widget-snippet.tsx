type WidgetSnippetProps = { slug: string; color: string };

/** The public embed, exactly as a workshop pastes it into its own site; with the colour, the button wears it from the start. */
export function WidgetSnippet({ slug, color }: WidgetSnippetProps) {
  return <script async src="/widget.js" data-workshop={slug} data-color={color} />;
}
