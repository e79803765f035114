import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../api/alles.js';
import { audit, lees, uit } from '../api/client.js';
import type { Scherm } from '../schermen/schermen.js';
import { type Keuze, Keuzelijst } from '../onderdelen/keuzelijst.js';
import { useRust } from '../onderdelen/rust.js';
import { type Account, meldAf } from './account.js';
import { type PaletKeuze, usePaletKeuzes } from './in-palet.js';
import { knoppenVan } from './knoppen-in-palet.js';

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

const ZIEN_ORGANISATIES = ['casuscoordinator', 'teamleider', 'beheerder'];
/** From so many letters on a casus is searched: for one letter everything fits. */
const LETTERS = 2;

/**
 * Ctrl K: what this screen can do and with whom, screens, casussen and organisations, by typing. Names of people are not fetched
 * for it: each that the vault reveals is one that somebody looked at (domain.md §9), and a list to choose from is no need. Who is
 * found by name is whom the screen itself offers, as those who can take the regie.
 */
export function Palet({ isOpen, sluit, menu, account }: PaletEigenschappen) {
  const { t } = useTranslation();
  const navigeer = useNavigate();
  const venster = useRef<HTMLDialogElement>(null);
  const vanScherm = usePaletKeuzes();
  const heeft = (rollen: readonly string[]) => account.rollen.some((rol) => rollen.includes(rol));
  const [getypt, zetGetypt] = useState('');
  const kenmerk = alsKenmerk(getypt);
  // Of an auditor there is no list: a casus is found by its whole kenmerk, as on her screen.
  const { data: nagespeurd } = useQuery({
    queryKey: ['casus-op-kenmerk', kenmerk],
    queryFn: () => uit(audit.GET('/casussen', { params: { query: { kenmerk: kenmerk ?? '' } } })),
    enabled: isOpen && kenmerk !== undefined && account.rollen.includes('auditor'),
    retry: false,
  });
  const zoek = useRust(getypt.trim());
  const { data } = useQuery({
    queryKey: ['casussen', 'palet', zoek],
    queryFn: async () => {
      const vraag = (status: 'open' | 'afgesloten') =>
        uit(lees.GET('/casussen', { params: { query: { zoek, status, vorm: 'kort', limiet: 8 } } }));
      const [open, dicht] = await Promise.all([vraag('open'), vraag('afgesloten')]);
      return [...open.items, ...dicht.items];
    },
    enabled: isOpen && zoek.length >= LETTERS && heeft(WERKERS),
    placeholderData: keepPreviousData,
  });
  const { data: organisaties } = useQuery({
    queryKey: ['organisaties', 'alle'],
    queryFn: () => alles((vanaf) => uit(lees.GET('/organisaties', { params: { query: { limiet: 100, ...vanaf } } }))),
    enabled: isOpen && heeft(ZIEN_ORGANISATIES),
  });
  const [knoppen, zetKnoppen] = useState<readonly PaletKeuze[]>([]);
  useEffect(() => {
    const scherm = document.getElementById('inhoud');
    if (isOpen && scherm) zetKnoppen(knoppenVan(scherm, { doen: t('palet.doen'), deel: t('palet.deel') }));
    else zetGetypt('');
  }, [isOpen, t]);
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
      ...(data ?? []).map(({ casusId, kenmerk: nummer, status }) => ({
        id: casusId,
        // The server found it by what was typed so far, however that was typed.
        tekst: [nummer, nummer.replace('-', ''), zoek].join(' '),
        toon: status === 'afgesloten' ? `${nummer} · ${t('status.afgesloten')}` : nummer,
        soort: t('palet.casus'),
        kies: naar(`/casussen/${casusId}`),
        pasBijTypen: true,
      })),
      ...knoppen,
      {
        id: 'afmelden',
        tekst: t('kader.afmelden'),
        soort: t('palet.doen'),
        kies: () => void meldAf(),
        pasBijTypen: true,
      },
      ...(organisaties ?? []).map(({ organisatieId, naam }) => ({
        id: organisatieId,
        tekst: naam,
        soort: t('palet.organisatie'),
        kies: naar(`/organisaties/${organisatieId}`),
        pasBijTypen: true,
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
  }, [vanScherm, menu, knoppen, data, organisaties, nagespeurd, kenmerk, zoek, getypt, t, navigeer, sluit]);
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
