import { expect, it } from 'vitest';
import { formatSigned, formatValue, roundsToZero } from '../../../src/core/measures/units.ts';

it('writes values with their unit and a true minus sign', () => {
  expect(formatValue(-2.94, 'deg')).toBe('−2.9°');
  expect(formatValue(0.2456, 's')).toBe('0.246 s');
  expect(formatValue(172.04, 'spm')).toBe('172.0 steps/min');
});

it('never writes a minus before zero, nor a plus', () => {
  expect(formatValue(-0.04, 'deg')).toBe('0.0°');
  expect(formatSigned(0.04, 'deg')).toBe('0.0°');
  expect(formatSigned(0.06, 'deg')).toBe('+0.1°');
  expect(formatSigned(-0.06, 'deg')).toBe('−0.1°');
});

it('knows what is written as zero', () => {
  expect(roundsToZero(-0.04, 'deg')).toBe(true);
  expect(roundsToZero(0.04, 's')).toBe(false);
});
