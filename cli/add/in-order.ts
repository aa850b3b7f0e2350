/** Work on several items at once, answers in the order of the items: what comes first is what stands first, on every machine. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R> | R,
  ahead: number,
): AsyncGenerator<R> {
  const queue: (Promise<R> | R)[] = [];
  for await (const item of items) {
    const answer = work(item);
    // It is awaited in its turn; until then its failure is nobody's.
    if (answer instanceof Promise) answer.catch(() => {});
    queue.push(answer);
    if (queue.length > ahead) yield await (queue.shift() as Promise<R>);
  }
  for (const answer of queue) yield await answer;
}
