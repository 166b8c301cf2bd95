/** Why no number stands where one was asked for. */
export interface Withheld {
  readonly code: 'wrongView' | 'notCarried' | 'cameraUnknown' | 'noZero' | 'notSeen' | 'tooFew';
  /** One sentence: why no number stands here. */
  readonly message: string;
}
