import { useCallback, useEffect, useRef, useState } from 'react';
import { Bewaarder, type Velden } from './bewaarder.js';

export interface Concept<V extends Velden> {
  readonly velden: V;
  /** Changes fields, and keeps what is there a moment later. */
  readonly zet: (deel: Partial<V>) => void;
  /** It was sent, or is thrown away: nothing of it is kept. */
  readonly wis: () => void;
  /** What stands here was written earlier, and came back. */
  readonly hersteld: boolean;
  /** Something else was written here earlier, that came when there was typed already. Absent: nothing was. */
  readonly eerder: Eerder | undefined;
}

export interface Eerder {
  /** What was written earlier stands here again, and what stood here takes its place: nothing gets lost. */
  readonly zetTerug: () => void;
  readonly gooiWeg: () => void;
}

/**
 * What somebody is writing, kept on the server (in the vault, of this account only) and back after a reload or a new login.
 * Nothing of it lies in the browser. Keep it in the form, and call `wis` when it was sent:
 *
 *     const concept = useConcept(`nieuwe-afspraak.${casusId}`, { tekst: '' });
 *     <input value={concept.velden.tekst} onChange={({ target }) => concept.zet({ tekst: target.value })} />
 *
 * @param onderwerp a code, a full stop and the id of the casus, aanmelding, person or organisation, then more ids if wanted;
 * a code alone where it is about none of these; undefined: nothing is kept
 * @param begin what stands there when nothing was kept
 */
export function useConcept<V extends Velden>(onderwerp: string | undefined, begin: V): Concept<V> {
  const [velden, zetVelden] = useState(begin);
  const [eerder, zetEerder] = useState<V>();
  const [hersteld, zetHersteld] = useState(false);
  const nu = useRef<{ velden: V; begin: V; geraakt: boolean; eerder?: V | undefined }>({
    velden: begin,
    begin,
    geraakt: false,
  });
  const bewaarder = useRef<Bewaarder>(undefined);
  const toon = useCallback(() => {
    zetVelden(nu.current.velden);
    zetEerder(nu.current.eerder);
  }, []);

  useEffect(() => {
    if (onderwerp === undefined) return;
    const eigen = (bewaarder.current = new Bewaarder(onderwerp));
    let weg = false;
    void eigen.haal().then((bewaard) => {
      if (weg || !bewaard) return;
      const alsVelden = (wat: Velden): V => {
        const bekend = Object.entries(wat).filter(([naam]) => naam in nu.current.begin);
        return { ...nu.current.begin, ...Object.fromEntries(bekend) };
      };
      const was = alsVelden(bewaard.velden);
      // Whoever began to type meanwhile goes on with that, and chooses what becomes of what was there.
      if (!nu.current.geraakt) {
        nu.current.velden = was;
        const nogEerder = bewaard.eerder && alsVelden(bewaard.eerder);
        nu.current.eerder = nogEerder && !gelijk(nogEerder, was) ? nogEerder : undefined;
        zetHersteld(true);
      } else if (!gelijk(was, nu.current.velden)) nu.current.eerder = was;
      toon();
    });
    const nog = () => document.visibilityState === 'hidden' && eigen.nu();
    document.addEventListener('visibilitychange', nog);
    return () => {
      weg = true;
      document.removeEventListener('visibilitychange', nog);
      eigen.dicht();
    };
  }, [onderwerp, toon]);

  const bewaar = useCallback(() => {
    toon();
    bewaarder.current?.straks({ velden: nu.current.velden, eerder: nu.current.eerder });
  }, [toon]);
  const zet = useCallback(
    (deel: Partial<V>) => {
      nu.current.geraakt = true;
      nu.current.velden = { ...nu.current.velden, ...deel };
      bewaar();
    },
    [bewaar],
  );
  const wis = useCallback(() => {
    nu.current = { begin: nu.current.begin, velden: nu.current.begin, geraakt: true, eerder: nu.current.eerder };
    toon();
    zetHersteld(false);
    bewaarder.current?.wis(nu.current.eerder);
  }, [toon]);
  const zetTerug = useCallback(() => {
    const { velden: net, eerder: was } = nu.current;
    if (!was) return;
    nu.current.velden = was;
    nu.current.eerder = gelijk(net, nu.current.begin) ? undefined : net;
    bewaar();
  }, [bewaar]);
  const gooiWeg = useCallback(() => {
    nu.current.eerder = undefined;
    bewaar();
  }, [bewaar]);
  return { velden, zet, wis, hersteld, eerder: eerder && { zetTerug, gooiWeg } };
}

const gelijk = (een: Velden, ander: Velden): boolean => Object.keys(een).every((naam) => een[naam] === ander[naam]);
