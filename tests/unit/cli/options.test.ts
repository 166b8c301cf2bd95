import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../cli/options.mjs';
import { UsageError } from '../../../scripts/options.mjs';

describe('--standing', () => {
  it('names a file beside the clips', () => {
    expect(readOptions(['a.mp4', '--standing', 'still.mp4', 'b.mp4'])).toMatchObject({
      clips: ['a.mp4', 'b.mp4'],
      standing: 'still.mp4',
    });
  });

  it('is nothing when not given', () => {
    expect(readOptions(['a.mp4']).standing).toBeNull();
  });

  it.each([
    ['without clips, for the sample is of somebody else', ['--standing', 'still.mp4']],
    ['without a file', ['a.mp4', '--standing']],
  ])('is wrong use %s', (_, args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });
});
