import {
  createContext,
  Fragment,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';

interface Open {
  readonly inhoud: ReactNode;
  /** Another one under the same id begins anew. */
  readonly keer: number;
  /** What it was asked from is not on the screen any more. */
  readonly isWeg: boolean;
}
interface Host {
  readonly toon: (id: string, inhoud: ReactNode) => void;
  readonly sluit: (id: string) => void;
  /** Who asked is gone. */
  readonly weg: (id: string) => void;
}

const GEEN: ReadonlyMap<string, Open> = new Map();
const VanKader = createContext<Host | undefined>(undefined);
const Weg = createContext(false);

/** Questions in front of the screen stand here, and not in the row with their button: a change of another takes rows away. */
export function MetVensters({ pad, children }: { readonly pad: string; readonly children: ReactNode }) {
  const [open, zet] = useState(GEEN);
  const host = useMemo<Host>(() => {
    let keer = 0;
    const zonder = (id: string) => (nu: ReadonlyMap<string, Open>) =>
      nu.has(id) ? new Map([...nu].filter(([een]) => een !== id)) : nu;
    return {
      toon: (id, inhoud) => zet((nu) => new Map(nu).set(id, { inhoud, keer: ++keer, isWeg: false })),
      sluit: (id) => zet(zonder(id)),
      weg: (id) =>
        zet((nu) => {
          const een = nu.get(id);
          return een ? new Map(nu).set(id, { ...een, isWeg: true }) : nu;
        }),
    };
  }, []);
  // On another screen nothing is asked of this one.
  useEffect(() => zet(GEEN), [pad]);
  return (
    <VanKader value={host}>
      {children}
      {[...open].map(([id, { inhoud, keer, isWeg }]) => (
        <Weg key={id} value={isWeg}>
          <Fragment key={keer}>{inhoud}</Fragment>
        </Weg>
      ))}
    </VanKader>
  );
}

/** Opens a question that stays, with what was typed, also where the button that asked it goes. */
export function useVenster(): (maak: (sluit: () => void) => ReactNode) => void {
  const host = useContext(VanKader);
  const id = useId();
  useEffect(() => () => host?.weg(id), [host, id]);
  return (maak) =>
    host?.toon(
      id,
      maak(() => host.sluit(id)),
    );
}

/** In a question: whether what it was asked from is not on the screen any more. */
export const useIsWeg = (): boolean => useContext(Weg);

/** What somebody sees of a thing last, for a question that outlives the row in which it stands. */
export function useLaatst<T>(gezien: T): RefObject<T> {
  const laatst = useRef(gezien);
  useEffect(() => void (laatst.current = gezien));
  return laatst;
}
