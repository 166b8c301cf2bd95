import { expose, transfer } from 'comlink';
import { videoService } from './videoService.ts';

const service = videoService();

expose({
  ...service,
  async picture(...asked: Parameters<typeof service.picture>): Promise<ImageBitmap | null> {
    const picture = await service.picture(...asked);
    return picture && transfer(picture, [picture]);
  },
});
