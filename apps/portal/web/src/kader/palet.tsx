import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audit, lees, uit } from '../api/client.js';
import type { Scherm } from '../schermen/schermen.js';
import { type Keuze, Keuzelijst } from '../onderdelen/keuzelijst.js';
import type { Account } from './account.js';
import { type PaletKeuze, usePaletKeuzes } from './in-palet.js';

export function usePalet() {
  const [isOpen, zet] = useState(false);
  const open = useCallback(() => zet(true), []);
  const sluit = useCallback(() => zet(false), []);
  useEffect(() => {
    const toets = (gebeurtenis: KeyboardEvent) => {
      if ((gebeurtenis.ctrlKey || gebeurtenis.metaKey) && gebeurtenis.key.toLowerCase() === 'k') {
        gebeurtenis.preventDefault();
        zet((was) => !was);
      }
    };
    addEventListener('keydown', toets);
    return () => removeEventListener('keydown', toets);
  }, []);
  return { isOpen, open, sluit };
}

interface PaletEigenschappen {
  readonly isOpen: boolean;
  readonly sluit: () => void;
  readonly menu: readonly Scherm[];
  readonly account: Account;
}

const WERKERS = ['casuscoordinator', 'regisseur', 'medewerker', 'teamleider'];

/** Ctrl K: what this screen can do and with whom, casussen and screens, by typing. */
export function Palet({ isOpen, sluit, menu, account }: PaletEigenschappen) {
  const { t } = useTranslation();
  const navigeer = useNavigate();
  const venster = useRef<HTMLDialogElement>(null);
  const vanScherm = usePaletKeuzes();
  const magCasussen = account.rollen.some((rol) => WERKERS.includes(rol));
  const { data } = useQuery({
    queryKey: ['casussen', 'palet'],
    queryFn: () => uit(lees.GET('/casussen', { params: { query: { limiet: 100 } } })),
    enabled: isOpen && magCasussen,
  });
  const [getypt, zetGetypt] = useState('');
  const kenmerk = alsKenmerk(getypt);
  // Of an auditor there is no list: a casus is found by its whole kenmerk, as on her screen.
  const { data: nagespeurd } = useQuery({
    queryKey: ['casus-op-kenmerk', kenmerk],
    queryFn: () => uit(audit.GET('/casussen', { params: { query: { kenmerk: kenmerk ?? '' } } })),
    enabled: isOpen && kenmerk !== undefined && account.rollen.includes('auditor'),
    retry: false,
  });
  useEffect(() => {
    const een = venster.current;
    if (isOpen && een && !een.open) een.showModal();
    if (!isOpen && een?.open) een.close();
  }, [isOpen]);
  const keuzes = useMemo<Keuze[]>(() => {
    const naar = (pad: string) => () => void navigeer({ to: pad });
    const alle: (PaletKeuze & { readonly toon?: string })[] = [
      ...vanScherm,
      ...menu.map(({ id, pad }) => ({ id, tekst: t(`schermen.${id}`), soort: t('palet.scherm'), kies: naar(pad) })),
      ...(data?.items ?? []).map(({ casusId, kenmerk, regisseur, prioVraag }) => ({
        id: casusId,
        tekst: [kenmerk, regisseur?.naam, prioVraag?.tekst?.tekst].filter(Boolean).join(' · '),
        soort: t('palet.casus'),
        kies: naar(`/casussen/${casusId}`),
      })),
      ...(nagespeurd && kenmerk !== undefined
        ? [
            {
              id: nagespeurd.casusId,
              // Whatever way it was typed in.
              tekst: `${kenmerk} ${getypt}`,
              toon: kenmerk,
              soort: t('palet.casus'),
              kies: naar(`/naspeuren/${nagespeurd.casusId}`),
            },
          ]
        : []),
    ];
    return alle.map(({ id, tekst, toon = tekst, soort, kies, pasBijTypen }) => ({
      id,
      tekst,
      pasBijTypen,
      inhoud: (
        <>
          <strong>{toon}</strong> <span className="ep-zacht">{soort}</span>
        </>
      ),
      kies: () => {
        sluit();
        kies();
      },
    }));
  }, [vanScherm, menu, data, nagespeurd, kenmerk, getypt, t, navigeer, sluit]);
  return (
    <dialog className="ep-venster ep-palet" ref={venster} onClose={sluit} aria-label={t('kader.zoek')}>
      {isOpen && (
        <Keuzelijst
          keuzes={keuzes}
          label={t('kader.zoek')}
          plaats={t('palet.plaats')}
          lijst={t('palet.gevonden')}
          niets={t('palet.niets')}
          bijTypen={zetGetypt}
        />
      )}
    </dialog>
  );
}

/** `k7m4qx` → `K7M-4QX`; undefined: it is no whole kenmerk. */
function alsKenmerk(getypt: string): string | undefined {
  const [, eerst, dan] = /^([A-Z0-9]{3})[- ]?([A-Z0-9]{3})$/.exec(getypt.trim().toUpperCase()) ?? [];
  return eerst && dan && `${eerst}-${dan}`;
}
