/** The public embed, exactly as a workshop pastes it into its own site. */
export function WidgetSnippet({ slug }: { slug: string }) {
  return <script async src="/widget.js" data-workshop={slug} />;
}
