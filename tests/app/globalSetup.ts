import { ensureBuilt } from '../../scripts/build.mjs';

/** These tests look at what people get: the build. */
export default ensureBuilt;
