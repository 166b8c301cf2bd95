/**
 * Memory taken before what was read goes to the browser, which keeps large blobs on the disk. It is copied in one go,
 * while whoever uses the page waits.
 */
const PIECE_BYTES = 8 * 1024 * 1024;

/** All of a stream, however large, as one blob. */
export async function streamToBlob(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const hand = (): void => {
    pieces.push(new Blob(waiting));
    waiting = [];
    bytes = 0;
  };
  // Not `for await`: Safari can't walk a stream so.
  await stream.pipeTo(
    new WritableStream({
      write(chunk) {
        waiting.push(chunk);
        bytes += chunk.length;
        if (bytes >= PIECE_BYTES) hand();
      },
    }),
  );
  hand();
  return new Blob(pieces);
}
