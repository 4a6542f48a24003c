const LOOK_EVERY_MS = 1000;

/** Keeps a server alive: whenever it no longer answers, it is begun again, until somebody stops the watch. */
export function watch(alive: () => boolean, begin: () => Promise<unknown>): () => Promise<void> {
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    if (stopped || alive()) return;
    // it may still be dying, or its disk may be full: the next look tries again
    await begin().catch(() => {});
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await looking;
  };
}
