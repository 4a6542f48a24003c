/** Seconds. */
export interface Spent {
  readonly clock: number;
  /** By this process alone: whatever else the computer does does not count. */
  readonly processor: number;
}

/** Starts at once; asked, it says what has been spent since. */
export function stopwatch(): () => Spent {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { clock: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
  };
}

export const inWords = ({ clock, processor }: Spent): string =>
  `${processor.toFixed(1)} s (${clock.toFixed(1)} s by the clock)`;
