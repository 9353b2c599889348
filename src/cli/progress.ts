import { Presets, SingleBar } from 'cli-progress';

/** A bar on stderr; silent where stderr is no terminal, or there is only one document. */
export interface Progress {
  step(): void;
  stop(): void;
}

/** @param total how many documents; null where nobody knows, as with a stream */
export function showProgress(total: number | null, already = 0): Progress {
  if (!process.stderr.isTTY || total === 1) return { step: () => {}, stop: () => {} };
  const format =
    total === null
      ? '{value} documents | {rate}/s'
      : '{bar} {percentage}% | {value}/{total} documents | {rate}/s | {eta_formatted} left';
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true, etaBuffer: 200 },
    Presets.shades_classic,
  );
  const started = performance.now();
  let done = already;
  const rate = (): { rate: string } => ({
    rate: ((done - already) / Math.max(0.001, (performance.now() - started) / 1000)).toFixed(1),
  });
  bar.start(total ?? 0, already, rate());
  return {
    step: () => {
      done++;
      bar.update(done, rate());
    },
    stop: () => bar.stop(),
  };
}
