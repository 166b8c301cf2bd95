export type Side = 'left' | 'right';
export const SIDES: readonly Side[] = ['left', 'right'];
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** Where the camera stands. `left`: the runner's left side faces the camera. */
export type View = 'posterior' | 'anterior' | 'left' | 'right';
export const VIEWS: readonly View[] = ['posterior', 'anterior', 'left', 'right'];
export const isFrontalView = (view: View): boolean => view === 'posterior' || view === 'anterior';

/** A value of each side. */
export type PerSide<T> = Readonly<Record<Side, T>>;
export const perSide = <T>(make: (side: Side) => T): PerSide<T> => ({
  left: make('left'),
  right: make('right'),
});
