import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { inMenu, schermen } from '../schermen/schermen.js';
import { Icoon } from '../onderdelen/icoon.js';
import { FoutMelding, Laden } from '../onderdelen/melding.js';
import { type Account, useAccount, useVoorbij } from './account.js';
import { Afmelden } from './afmelden.js';
import { Verbindingsbalk } from '../onderdelen/verbindingsbalk.js';
import { ConflictVenster } from '../onderdelen/conflict-venster.js';
import { Palet, usePalet } from './palet.js';
import { Taalkeuze } from './taalkeuze.js';
import { SessieEinde } from './sessie-einde.js';
import { useTitel } from './titel.js';
import { MetVensters } from './vensters.js';
import { useWijzigingen } from './wijzigingen.js';
import { useVooraf } from './vooraf.js';
import { Welkom } from './welkom.js';

/** What is around every screen: who you are, where you can go, and one place to search. */
export function Kader() {
  const { data: account, error, isPending } = useAccount();
  const voorbij = useVoorbij();
  useTitel(account === undefined ? undefined : account !== null);
  if (isPending) return <Laden />;
  // Whoever is in stays in, with all that is open: that it could not be asked again says nothing of who that is.
  if (account === undefined)
    return (
      <main className="ep-welkom">
        <FoutMelding fout={error} />
      </main>
    );
  return account ? <Binnen account={account} /> : <Welkom voorbij={voorbij} />;
}

function Binnen({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const palet = usePalet();
  const hoofd = useRef<HTMLElement>(null);
  const pad = useRouterState({ select: (stand) => stand.location.pathname });
  useWijzigingen();
  // Whoever reads with a screen reader hears that another screen came.
  const eerste = useRef(true);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!eerste.current) hoofd.current?.focus({ preventScroll: true });
    eerste.current = false;
    // On a phone the menu is a row that does not fit: where one is comes into view.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pad]);
  const menu = schermen.filter(inMenu(account));
  useVooraf(menu.map(({ Inhoud }) => Inhoud));
  return (
    <>
      <a className="ep-sla-over" href="#inhoud">
        {t('kader.naarInhoud')}
      </a>
      <header className="ep-kop">
        <div className="ep-kop-rij">
          <Link to="/" className="ep-merk">
            <img src="/assets/eenplan.svg" alt="" />
            Eén Plan
          </Link>
          <span className="ep-kop-ruim" />
          <button type="button" className="ep-zoek" onClick={palet.open} aria-keyshortcuts="Control+K">
            {t('kader.zoek')} <kbd>Ctrl K</kbd>
          </button>
          <div className="ep-wie">
            <span>
              {account.naam}
              <small>{account.organisatie?.naam ?? t(`rollen.${account.rollen[0] ?? 'inwoner'}`)}</small>
            </span>
            <Afmelden />
          </div>
        </div>
      </header>
      <Verbindingsbalk />
      <div className="ep-lijf">
        <nav className="ep-nav" ref={nav} aria-label={t('kader.menu')}>
          <ul>
            {menu.map(({ id, pad: naar, icoon }) => (
              <li key={id}>
                <Link to={naar} activeProps={{ 'aria-current': 'page' }}>
                  {icoon && <Icoon naam={icoon} />}
                  {t(`schermen.${id}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main id="inhoud" className="ep-inhoud" ref={hoofd} tabIndex={-1}>
          <MetVensters pad={pad}>
            <Outlet />
          </MetVensters>
        </main>
      </div>
      <footer className="ep-voet">
        <Taalkeuze />
      </footer>
      <ConflictVenster />
      <SessieEinde />
      <Palet {...palet} menu={menu} account={account} />
    </>
  );
}
