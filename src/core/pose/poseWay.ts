/** What of a computer the pose model runs on. */
export type PoseWay = 'processor' | 'graphicsCard';
