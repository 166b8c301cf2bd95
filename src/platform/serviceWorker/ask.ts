/** Asks the service worker for one of its services (`src/sw/sw.ts`) and waits for its answer. */
export const ask = (worker: ServiceWorker, service: 'build' | 'claim' | 'takeOver' | 'tidy') =>
  new Promise<unknown>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(service, [port2]);
  });
