/** The heap of an isolate, by the protocol of V8's inspector. */
import { once } from 'node:events';

/** Connects to the inspector at `address` of the isolate that answers requests to `worker`. */
export async function inspect(address: URL, worker: URL): Promise<(method: string) => Promise<Record<string, number>>> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (result: Record<string, number>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result);
  });
  await once(socket, 'open', { signal: AbortSignal.timeout(10_000) });
  let last = 0;
  return (method) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const timer = setTimeout(() => {
        clearInterval(nudge);
        reject(new Error(`the inspector does not answer ${method}`));
      }, 30_000);
      // An isolate that is idle reads its messages when there is a request to answer.
      const nudge = setInterval(
        () =>
          fetch(worker).then(
            (answer) => answer.arrayBuffer(),
            () => {},
          ),
        200,
      );
      waiting.set(id, (result) => {
        clearTimeout(timer);
        clearInterval(nudge);
        waiting.delete(id);
        resolve(result);
      });
      socket.send(JSON.stringify({ id, method }));
    });
}
