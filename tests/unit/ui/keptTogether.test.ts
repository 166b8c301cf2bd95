import { expect, it } from 'vitest';
import { keptTogether } from '../../../src/ui/keptTogether.ts';

it('lets no line end after ±, nor within “left − right”, and leaves other words apart', () => {
  expect(keptTogether('adds 3.3° to left − right, ± 1.6°')).toBe(
    'adds 3.3° to left\u00a0−\u00a0right, ±\u00a01.6°',
  );
});
