import { useTranslation } from 'react-i18next';
import { EenVeld, type Veld } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import type { Persoon } from './stand.js';

const HOEDANIGHEDEN = [
  'gezinslid',
  'ouder-buiten-gezin',
  'ex-partner',
  'mantelzorger',
  'netwerklid',
  'clientondersteuner',
  'wijkmakelaar',
] as const;

interface Eigenschappen {
  readonly nummer: number;
  readonly persoon: Persoon;
  readonly magBsn: boolean;
  readonly fout: (veld: string) => string | undefined;
  readonly zet: (deel: Partial<Persoon>) => void;
  readonly weg: (() => void) | undefined;
}

/** Who it is about: by BSN where the organisation may, else by name and date of birth, as far as they are known. */
export function PersoonVelden({ nummer, persoon, magBsn, fout, zet, weg }: Eigenschappen) {
  const { t } = useTranslation();
  const veld = (naam: keyof Persoon, meer: Partial<Veld> = {}) => (
    <EenVeld
      veld={{ naam, label: t(`nieuweAanmelding.persoon.${naam}`), mag: true, ...meer }}
      waarde={persoon[naam]}
      fout={fout(naam)}
      zet={(waarde) => zet({ [naam]: waarde })}
    />
  );
  const ongeboren = persoon.ongeboren !== '';
  return (
    <fieldset className="ep-deel">
      <legend>{t('nieuweAanmelding.persoon.titel', { nummer })}</legend>
      <div className="ep-naast">
        {veld('hoedanigheid', {
          soort: 'keuze',
          mag: false,
          keuzes: HOEDANIGHEDEN.map((een) => [een, t(`betrokkene.${een}`)] as const),
        })}
        {persoon.hoedanigheid === 'gezinslid' &&
          veld('ongeboren', {
            soort: 'rondjes',
            mag: false,
            keuzes: [
              ['', t('nieuweAanmelding.persoon.geboren')],
              ['ja', t('nieuweAanmelding.persoon.nogNiet')],
            ],
          })}
      </div>
      <div className="ep-naast">
        {veld('voornamen')}
        {veld('voorvoegsel')}
        {veld('achternaam', { mag: persoon.voornamen !== '' })}
      </div>
      {ongeboren ? (
        veld('uitgerekendeDatum', { soort: 'dag' })
      ) : (
        <div className="ep-naast">
          {veld('geboortedatum', { soort: 'geboortedatum' })}
          {magBsn && veld('bsn', { uitleg: t('nieuweAanmelding.persoon.bsnUitleg') })}
        </div>
      )}
      {!ongeboren && (
        <details className="ep-meer">
          <summary>{t('nieuweAanmelding.persoon.bereiken')}</summary>
          <div className="ep-naast">
            {veld('adres')}
            {veld('telefoon')}
            {veld('email')}
          </div>
        </details>
      )}
      {weg && (
        <Knop soort="licht" aria-label={t('nieuweAanmelding.persoon.wegVan', { nummer })} onClick={weg}>
          {t('nieuweAanmelding.weg')}
        </Knop>
      )}
    </fieldset>
  );
}
