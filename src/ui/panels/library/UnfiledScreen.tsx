import { useLibrary } from '../../../state/library/libraryState.ts';
import { Panel } from '../../components/Panel.tsx';
import { BackToLibrary } from './BackToLibrary.tsx';
import { SessionList } from './SessionList.tsx';

/** Sessions that were begun without saying whose they are. */
export function UnfiledScreen() {
  const sessions = useLibrary((state) => state.sessions);
  const unfiled = sessions.filter(({ runnerId }) => runnerId === null);
  return (
    <>
      <BackToLibrary />
      <Panel
        title="Sessions without a runner"
        lead="Give them to a runner, and they count in the runner’s trends."
      >
        <SessionList sessions={unfiled} none="Every session has its runner." />
      </Panel>
    </>
  );
}
