/**
 * Does `work` at most once in `keptMs`, and once for all who ask meanwhile; a failure is not kept. `clockMs` counts monotonic
 * milliseconds.
 */
export function rememberBriefly<Value>(
  keptMs: number,
  work: () => Promise<Value>,
  clockMs: () => number = () => performance.now(),
): () => Promise<Value> {
  let kept: { value: Promise<Value>; untilMs: number } | null = null;
  return () => {
    if (kept !== null && clockMs() < kept.untilMs) return kept.value;
    // Nobody asks a second time while the answer is under way, however long it takes.
    const started = { value: work(), untilMs: Infinity };
    kept = started;
    started.value.then(
      () => void (started.untilMs = clockMs() + keptMs),
      () => void (started.untilMs = -Infinity),
    );
    return started.value;
  };
}
