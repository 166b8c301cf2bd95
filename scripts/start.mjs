// @ts-check
import { ensureBuilt } from './build.mjs';
import { serveBuild } from './serve.mjs';
import { command } from './setup.mjs';

const PORT = 4173;

await command(async () => {
  await ensureBuilt();
  const { url } = await serveBuild(PORT);
  console.log(
    `\n  Evenstride is ready: ${url}\n  Try the sample there, or drop your own clips. Stop with Ctrl+C.\n`,
  );
});
