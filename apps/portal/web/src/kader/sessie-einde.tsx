import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alsGelezen, type Sessie, sessieVoorbij, vraagSessie } from '../api/client.js';
import { Knop } from '../onderdelen/knop.js';
import { Venster } from '../onderdelen/venster.js';

/** So long (ms) before a session ends that is said. */
const VOORAF_MS = 5 * 60_000;
/** While it is said, and where there was no answer, it is looked at again this often (ms). */
const ELKE_MS = 20_000;

/** Says in time that the session ends: one button, or any key, is enough to stay. */
export function SessieEinde() {
  const { t } = useTranslation();
  const [einde, zet] = useState<Sessie>();
  /** At the end of the day nobody can stay: that is said once. */
  const [gezien, zetGezien] = useState(false);
  const kijk = useRef<(stil: boolean) => void>(() => undefined);
  useEffect(() => {
    let klok: ReturnType<typeof setTimeout> | undefined;
    let weg = false;
    const straks = (ms: number) => {
      clearTimeout(klok);
      if (!weg) klok = setTimeout(() => kijk.current(true), ms);
    };
    kijk.current = (stil) =>
      void vraagSessie(stil).then(
        (sessie) => {
          if (weg) return;
          if (!sessie) return sessieVoorbij();
          const bijna = sessie.nogMs <= VOORAF_MS;
          zet(bijna ? sessie : undefined);
          straks(bijna ? Math.min(ELKE_MS, sessie.nogMs + 1_000) : sessie.nogMs - VOORAF_MS + 1_000);
        },
        () => straks(ELKE_MS),
      );
    kijk.current(true);
    // A machine that slept did not count.
    const terug = () => document.visibilityState === 'visible' && kijk.current(true);
    document.addEventListener('visibilitychange', terug);
    const nietMeer = alsGelezen(() => kijk.current(false));
    return () => {
      weg = true;
      clearTimeout(klok);
      document.removeEventListener('visibilitychange', terug);
      nietMeer();
    };
  }, []);
  if (!einde || gezien) return null;
  const { kanLanger } = einde;
  const blijf = () => (kanLanger ? kijk.current(false) : zetGezien(true));
  return (
    <Venster titel={t('sessie.titel')} sluit={blijf} zonderTerug>
      <p role="timer">{t('sessie.nog', { count: Math.max(1, Math.ceil(einde.nogMs / 60_000)) })}</p>
      <p>{t(kanLanger ? 'sessie.blijven' : 'sessie.nietBlijven')}</p>
      <div className="ep-knoppen">
        <Knop onClick={blijf}>{t(kanLanger ? 'sessie.blijf' : 'sessie.begrepen')}</Knop>
      </div>
    </Venster>
  );
}
