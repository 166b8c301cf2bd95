import {
  type ComponentType,
  createContext,
  lazy,
  memo,
  type NamedExoticComponent,
  type ReactNode,
  Suspense,
  use,
  useState,
} from 'react';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';
import { Guarded } from './Guarded.tsx';

interface PartOptions {
  readonly name: string;
  readonly waiting?: ReactNode;
  readonly isWanted?: boolean;
}

/** Its code can be loaded before it is shown; resolves when it is there, or does not come. */
export type LazyPart<P> = NamedExoticComponent<P> & { readonly load: () => Promise<void> };

/**
 * A component whose code is loaded when it is first shown, so that the first screen stays light. What has been loaded
 * by then is shown at once: React holds a part that it waited for back by up to 0.3 s. It is drawn anew only when it is
 * given something else.
 *
 * @param load imports it
 * @param name what it is, as a sentence about it begins: "The results"
 * @param waiting stands there meanwhile
 * @param isWanted its code is loaded at once: it is shown as soon as what it is in
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { name, waiting = <p role="status">Loading…</p>, isWanted = false }: PartOptions,
): LazyPart<P> {
  let begun: Promise<ComponentType<P>> | null = null;
  let loaded: ComponentType<P> | null = null;
  const begin = (): Promise<ComponentType<P>> => {
    if (begun) return begun;
    const loading = load();
    begun = loading;
    loading.then(
      (part) => {
        loaded = part;
      },
      () => {
        // Told where it is shown; the next time it is loaded anew.
        begun = null;
      },
    );
    return loading;
  };
  const attempt = () =>
    lazy<ComponentType<P>>(async () => {
      try {
        return { default: await begin() };
      } catch (error) {
        console.error(error);
        return { default: () => <NotLoaded name={name} /> };
      }
    });
  if (isWanted) void begin();
  let newest = attempt();
  function Part(props: P) {
    const [Content, setContent] = useState(() => loaded ?? newest);
    const tryAgain = () => {
      fetchStylesAgain();
      newest = attempt();
      setContent(() => newest);
    };
    return (
      <TryAgain value={tryAgain}>
        <Guarded name={name}>
          <Suspense fallback={waiting}>
            <Content {...props} />
          </Suspense>
        </Guarded>
      </TryAgain>
    );
  }
  return Object.assign(memo<P>(Part), {
    load: async () => void (await Promise.allSettled([begin()])),
  });
}

const TryAgain = createContext(() => {});

function NotLoaded({ name }: { readonly name: string }) {
  const tryAgain = use(TryAgain);
  return (
    <Alert
      message={`${name} could not be loaded.`}
      tip="Check the connection and try again, or reload the page."
      action={
        <Button size="small" onPress={tryAgain}>
          Try again
        </Button>
      }
    />
  );
}

/** A style sheet that did not come is not asked for again when the code that needs it is. */
function fetchStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (!link.sheet) link.replaceWith(link.cloneNode());
  }
}
