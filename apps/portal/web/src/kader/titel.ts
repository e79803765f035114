import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { schermen } from '../schermen/schermen.js';

/** Where the names of the parts of a screen stand, and the part that its address without one shows. */
const DELEN: Readonly<Record<string, readonly [namen: string, eerste: string]>> = {
  casus: ['dossier.deel', 'overzicht'],
  casusdeel: ['dossier.deel', 'overzicht'],
  'naspeuren-casus': ['toezicht.deel', 'tijdlijn'],
  'naspeuren-casusdeel': ['toezicht.deel', 'tijdlijn'],
};

/** The page is called as its screen: never with a name or kenmerk of anybody, which would stand in the history of the browser. */
export function useTitel(isBinnen: boolean | undefined): void {
  const { t } = useTranslation();
  const pad = useRouterState({ select: ({ matches }) => String(matches.at(-1)?.fullPath ?? '') });
  const deel = useRouterState({
    select: ({ matches }) => (matches.at(-1)?.params as { deel?: string } | undefined)?.deel ?? '',
  });
  const isBegin = useRouterState({ select: ({ location }) => location.pathname === '/' });
  const scherm = schermen.find((een) => een.pad === pad);
  const [delen, eerste] = (scherm && DELEN[scherm.id]) ?? ['', ''];
  const namen = !isBinnen
    ? [isBinnen === undefined ? '' : t('welkom.aanmelden')]
    : scherm
      ? [delen ? t(`${delen}.${deel || eerste}`, '') : '', t(`schermen.${scherm.id}`)]
      : [t(isBegin ? 'thuis.titel' : 'nietGevonden.titel')];
  const titel = [...namen.filter(Boolean), 'Eén Plan'].join(' – ');
  useEffect(() => {
    document.title = titel;
  }, [titel]);
}
