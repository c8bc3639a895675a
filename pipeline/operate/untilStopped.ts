/** Waits until the process is told to end, by Ctrl-C or by the system. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
}
