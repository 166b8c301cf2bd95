import { expose } from 'comlink';
import { findPose } from './findPose.ts';

const service = { findPose };
export type PoseService = typeof service;

expose(service);
