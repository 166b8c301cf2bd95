import { expose } from 'comlink';
import { findVariant } from './findVariant.ts';

const service = { findVariant };
export type VariantService = typeof service;

expose(service);
