/**
 * The first lines that differ, as `- committed` and `+ made from the migrations`; null when nothing
 * does.
 */
export function describeDrift(committed: string, made: string, most = 20): string | null {
  if (committed === made) return null;
  const before = committed.split("\n");
  const after = made.split("\n");
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`);
  const added = after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`);
  const lines = [...gone, ...added];
  const rest = lines.length > most ? [`… and ${lines.length - most} more lines`] : [];
  return [...lines.slice(0, most), ...rest].join("\n");
}
