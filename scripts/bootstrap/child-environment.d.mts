export function childEnvironment(
  root: string,
  source: Record<string, string | undefined>,
  options: { readsFiles: boolean },
): Record<string, string | undefined>;
