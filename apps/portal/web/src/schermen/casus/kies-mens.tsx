import { useTranslation } from 'react-i18next';
import { Keuzelijst } from '../../onderdelen/keuzelijst.js';

export interface Mens {
  readonly medewerkerId?: string;
  readonly organisatieId: string;
  readonly naam: string;
  readonly organisatie: string;
  readonly aantalCasussen?: number;
}

interface Eigenschappen<M extends Mens> {
  readonly mensen: readonly M[];
  readonly kies: (wie: M) => void;
}

/** Somebody by name, with where that one works and how much that one has. */
export function KiesMens<M extends Mens>({ mensen, kies }: Eigenschappen<M>) {
  const { t } = useTranslation();
  return (
    <Keuzelijst
      label={t('kiesMens.zoek')}
      labelZichtbaar
      lijst={t('kiesMens.lijst')}
      niets={t('kiesMens.niemand')}
      hoogstens={60}
      keuzes={mensen.map((wie) => ({
        id: wie.medewerkerId ?? wie.organisatieId,
        tekst: `${wie.naam} ${wie.organisatie}`,
        inhoud: (
          <span className="ep-kandidaat">
            <span>
              <strong>{wie.naam}</strong> <span className="ep-zacht">{wie.organisatie}</span>
            </span>
            {wie.aantalCasussen !== undefined && (
              <span className="ep-label">{t('aantal.casussen', { count: wie.aantalCasussen })}</span>
            )}
          </span>
        ),
        kies: () => kies(wie),
      }))}
    />
  );
}
