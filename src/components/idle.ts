/** The next moment in which the browser has painted and has nothing to do; a fifth of a second from now at the latest. */
export function idle(window: Window): Promise<unknown> {
  return new Promise((resolve) => {
    // Not every browser has it.
    if ('requestIdleCallback' in window) window.requestIdleCallback(resolve, { timeout: 200 });
    else (window as Window).setTimeout(resolve, 20);
  });
}
