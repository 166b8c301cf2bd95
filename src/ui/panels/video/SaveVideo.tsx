import { Clapperboard, Images } from 'lucide-react';
import { useState } from 'react';
import { useReportDetails } from '../../../state/reportDetails.ts';
import { useActions } from '../../ActionsContext.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { download } from '../../download.ts';
import { useLayers } from '../../overlay/layersStore.ts';
import { hidesOf } from '../../pictures/hides.ts';
import type { VideoFile } from '../../pictures/made.ts';
import { useJob } from '../../useJob.ts';
import { useView } from '../../viewStore.ts';
import type { Outcome } from '../results/outcome.ts';
import { makeStills, makeVideo } from './makePictures.ts';
import styles from './SaveVideo.module.css';

const FAILED = {
  video: {
    code: 'video-failed',
    message: 'The video could not be made.',
    tip: 'Try again; if it happens again, save the stills.',
  },
  stills: {
    code: 'stills-failed',
    message: 'The stills could not be made.',
    tip: 'Try again; if it happens again, reload the page.',
  },
} as const;

const AS_WEBM =
  'This browser can’t make an MP4, so the video is a WebM: browsers and VLC play it, some phones don’t.';

interface SaveVideoProps {
  readonly outcome: Outcome;
  readonly onMade: (video: VideoFile) => void;
}

/** Both clips in one video that plays anywhere, or every strike as a picture. */
export function SaveVideo({ outcome, onMade }: SaveVideoProps) {
  const actions = useActions();
  const measureId = useView((state) => state.measureId);
  const layers = useLayers();
  const details = useReportDetails();
  const { progress, problem, run, cancel } = useJob();
  const [isWebm, setIsWebm] = useState(false);
  const [doing, setDoing] = useState<keyof typeof FAILED>('video');
  const look = { layers, measureId, hides: hidesOf(details) };

  const saveVideo = (): void => {
    setDoing('video');
    setIsWebm(false);
    run(async (tools) => {
      const made = await makeVideo(outcome, look, actions, tools);
      if (!made.ok) return made;
      const { data, mimeType, extension } = made.value;
      download(`evenstride-side-by-side${extension}`, mimeType, data);
      setIsWebm(extension === '.webm');
      onMade(made.value);
      return made;
    }, FAILED.video);
  };
  const saveStills = (): void => {
    setDoing('stills');
    setIsWebm(false);
    run(async (tools) => {
      const made = await makeStills(outcome, look, actions, tools);
      if (made.ok) download('evenstride-strikes.zip', 'application/zip', made.value);
      return made;
    }, FAILED.stills);
  };

  return (
    <div className={styles.save}>
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      {isWebm && <Alert tone="notice" message={AS_WEBM} />}
      {progress ? (
        <JobProgress
          label={doing === 'video' ? 'Making the video' : 'Making the stills'}
          progress={progress}
          onCancel={cancel}
        />
      ) : (
        <div className={styles.buttons}>
          <Button onPress={saveVideo}>
            <Clapperboard size={16} aria-hidden /> Save a side-by-side video
          </Button>
          <Button onPress={saveStills}>
            <Images size={16} aria-hidden /> Save stills of every strike
          </Button>
        </div>
      )}
      <p className={styles.hint}>
        The video runs at a quarter of the speed, strike locked to strike. Both show the lines that are
        switched on above, what you drew, and faces as chosen here.
      </p>
    </div>
  );
}
