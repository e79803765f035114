import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../api/client.js';
import type { Scherm } from '../schermen/schermen.js';
import type { Account } from './account.js';

interface Keuze {
  readonly id: string;
  readonly tekst: string;
  readonly soort: string;
  readonly kies: () => void;
}

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

/** Ctrl K: casussen and screens, by typing. */
export function Palet({ isOpen, sluit, menu, account }: PaletEigenschappen) {
  const { t } = useTranslation();
  const navigeer = useNavigate();
  const venster = useRef<HTMLDialogElement>(null);
  const [zoek, zetZoek] = useState('');
  const [gekozen, zetGekozen] = useState(0);
  const lijst = useId();
  const magCasussen = account.rollen.some((rol) => WERKERS.includes(rol));
  const { data } = useQuery({
    queryKey: ['casussen', 'palet'],
    queryFn: () => uit(lees.GET('/casussen', { params: { query: { limiet: 100 } } })),
    enabled: isOpen && magCasussen,
  });
  useEffect(() => {
    const een = venster.current;
    if (isOpen && een && !een.open) een.showModal();
    if (!isOpen && een?.open) een.close();
    if (isOpen) {
      zetZoek('');
      zetGekozen(0);
    }
  }, [isOpen]);
  const keuzes = useMemo<Keuze[]>(() => {
    const naar = (pad: string) => () => {
      sluit();
      void navigeer({ to: pad });
    };
    const alle: Keuze[] = [
      ...menu.map(({ id, pad }) => ({ id, tekst: t(`schermen.${id}`), soort: t('palet.scherm'), kies: naar(pad) })),
      ...(data?.items ?? []).map(({ casusId, kenmerk, regisseur, prioVraag }) => ({
        id: casusId,
        tekst: [kenmerk, regisseur?.naam, prioVraag?.tekst?.tekst].filter(Boolean).join(' · '),
        soort: t('palet.casus'),
        kies: naar(`/casussen/${casusId}`),
      })),
    ];
    const woorden = zoek.toLowerCase().split(/\s+/).filter(Boolean);
    return alle.filter(({ tekst }) => woorden.every((woord) => tekst.toLowerCase().includes(woord))).slice(0, 30);
  }, [menu, data, zoek, t, navigeer, sluit]);
  const toets = (gebeurtenis: React.KeyboardEvent) => {
    const stap = { ArrowDown: 1, ArrowUp: -1 }[gebeurtenis.key];
    if (stap !== undefined && keuzes.length > 0) {
      gebeurtenis.preventDefault();
      zetGekozen((gekozen + stap + keuzes.length) % keuzes.length);
    } else if (gebeurtenis.key === 'Enter') {
      gebeurtenis.preventDefault();
      keuzes[gekozen]?.kies();
    }
  };
  return (
    <dialog className="ep-venster ep-palet" ref={venster} onClose={sluit} aria-label={t('kader.zoek')}>
      {isOpen && (
        <>
          <input
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls={lijst}
            aria-activedescendant={keuzes[gekozen] && `${lijst}-${gekozen}`}
            aria-label={t('kader.zoek')}
            placeholder={t('palet.plaats')}
            value={zoek}
            onKeyDown={toets}
            onChange={({ target }) => {
              zetZoek(target.value);
              zetGekozen(0);
            }}
          />
          <ul role="listbox" id={lijst} aria-label={t('palet.gevonden')}>
            {keuzes.map(({ id, tekst, soort, kies }, i) => (
              <li key={id} id={`${lijst}-${i}`} role="option" aria-selected={i === gekozen} onClick={kies}>
                <strong>{tekst}</strong> <span className="ep-zacht">{soort}</span>
              </li>
            ))}
          </ul>
          {keuzes.length === 0 && <p>{t('palet.niets')}</p>}
        </>
      )}
    </dialog>
  );
}
