/** What a person noted about how a clip was run; nothing of it can be seen in the video. */
export interface ClipNotes {
  readonly speedKmH?: number;
  readonly inclinePercent?: number;
  readonly footwear?: string;
}
