/** The part of fili (digital filters) that we use; the package ships no types. */
declare module 'fili' {
  interface Coefficients {
    z: number[];
    a: number[];
    b: number[];
    k: number;
  }
  class CalcCascades {
    lowpass(options: {
      order: number;
      characteristic: 'butterworth';
      Fs: number;
      Fc: number;
    }): Coefficients[];
  }
  class IirFilter {
    constructor(cascade: Coefficients[]);
    multiStep(input: number[]): number[];
    reinit(): void;
  }
  const fili: { CalcCascades: typeof CalcCascades; IirFilter: typeof IirFilter };
  export default fili;
}
