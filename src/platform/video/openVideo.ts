import {
  ADTS,
  BlobSource,
  FLAC,
  Input,
  type InputFormat,
  type InputVideoTrack,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';

/**
 * Everything mediabunny can read save HLS, whose playlists would make it fetch from other places. The sound
 * formats are here so that a sound file is told apart from one that is no media file at all.
 */
const FORMATS: InputFormat[] = [MP4, QTFF, WEBM, MATROSKA, MPEG_TS, WAVE, MP3, OGG, FLAC, ADTS];

/** An opened file. Whoever opened it disposes of `input`, which also stops everything reading from it. */
export interface OpenVideo {
  readonly input: Input;
  readonly track: InputVideoTrack;
}

export const openInput = (file: Blob): Input => new Input({ formats: FORMATS, source: new BlobSource(file) });

/** Opens a file that is known to be a readable video; throws if it is not. */
export async function openVideo(file: Blob): Promise<OpenVideo> {
  const input = openInput(file);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('The file has no video track.');
    return { input, track };
  } catch (error) {
    input.dispose();
    throw error;
  }
}
