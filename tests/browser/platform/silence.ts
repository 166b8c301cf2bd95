/** A tenth of a second of silence as a WAV file. */
export function silence(name: string): File {
  const samples = new Uint8Array(1600);
  const head = new DataView(new ArrayBuffer(44));
  const text = (at: number, letters: string) => {
    for (const [i, letter] of [...letters].entries()) head.setUint8(at + i, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  head.setUint32(4, 36 + samples.length, true);
  text(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, 8000, true);
  head.setUint32(28, 16000, true);
  head.setUint16(32, 2, true);
  head.setUint16(34, 16, true);
  text(36, 'data');
  head.setUint32(40, samples.length, true);
  return new File([head, samples], name);
}
