import type { Problem } from '../../core/problem.ts';
import { newSession } from '../../core/session/session.ts';
import type { Library } from './library.ts';
import { useLibrary } from './libraryState.ts';
import { isAnySlotFilled, watchSlots } from './slots.ts';

/** Where nothing is stored: a session can be typed and reported, and everything says that it is not kept. */
export function refusedLibrary(problem: Problem): Library {
  const no = async () => ({ ok: false, problem }) as const;

  /** The one session that there is, in memory alone. */
  const openSession = () => {
    const { open } = useLibrary.getState();
    if (open) return open;
    const session = newSession(crypto.randomUUID(), null, new Date());
    const begun = {
      session,
      access: 'edit',
      saving: 'notSaved',
      problem,
      unkeptClips: [],
      isRecomputed: false,
    } as const;
    useLibrary.setState({ open: begun });
    return begun;
  };

  return {
    async start() {
      useLibrary.setState({ status: 'refused', problem });
      watchSlots(() => void (isAnySlotFilled() && openSession()));
    },
    async editSession(text) {
      const open = openSession();
      useLibrary.setState({ open: { ...open, session: { ...open.session, ...text } } });
    },
    addRunner: no,
    changeRunner: no,
    deleteRunner: no,
    changeSession: no,
    deleteSession: no,
    trialsOf: async () => [],
    newSession: no,
    openSession: no,
    closeSession: no,
    keepClips: no,
    showTrial: no,
    deleteTrial: no,
    compareTrials: no,
    keepVideo: no,
    findVideo: no,
    setKeepsVideos: async () => {},
    saveNow: no,
    exportFile: no,
    importFile: no,
    chooseFolder: no,
    forgetFolder: async () => {},
    allowFolder: async () => {},
    setFolderVideos: async () => {},
    lookInFolder: async () => {},
    answerFolder: no,
    usage: async () => null,
    persist: async () => false,
  };
}
