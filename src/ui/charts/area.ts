/** A chart's own area inside its box, pixels; fixed, so that cursors can lie over it and pointers be read. */
export const AREA_TOP = 6;
export const AREA_LEFT = 40;
export const AREA_BOTTOM = 24;
export const AREA_RIGHT = 10;
