/**
 * Does a piece of work for each item, as many at once as there are lanes, and gives what comes of them in the order of the
 * items, each as soon as it and all before it are there. A lane does one piece at a time. After one fails no other begins.
 */
export async function* inLanes<Item, Lane, Result>(
  items: readonly Item[],
  lanes: readonly Lane[],
  work: (item: Item, lane: Lane) => Promise<Result>,
): AsyncGenerator<Result> {
  let next = 0;
  let stopped = false;
  const waiting: ((lane: Lane) => Promise<void>)[] = [];
  const results = items.map(
    (item) =>
      new Promise<Result>((resolve, reject) => {
        waiting.push((lane) =>
          work(item, lane).then(resolve, (error) => {
            stopped = true;
            reject(error);
          }),
        );
      }),
  );
  // Who waits for one that comes later hears of its failure then.
  for (const result of results) result.catch(() => {});
  const running = lanes.map(async (lane) => {
    while (next < waiting.length && !stopped) await waiting[next++]!(lane);
  });
  try {
    for (const result of results) yield await result;
  } finally {
    stopped = true;
    await Promise.all(running);
  }
}

/** The same where nothing comes of the work but its effect. */
export async function doInLanes<Item, Lane>(
  items: readonly Item[],
  lanes: readonly Lane[],
  work: (item: Item, lane: Lane) => Promise<void>,
): Promise<void> {
  for await (const nothing of inLanes(items, lanes, work)) void nothing;
}
