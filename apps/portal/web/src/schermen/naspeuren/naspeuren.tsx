import { useTranslation } from 'react-i18next';
import { Afwijkingen } from './afwijkingen.js';
import { Openstellingen } from './openstellingen.js';
import { Selecties } from './selecties.js';
import { Zoeken } from './zoeken.js';

/** Where an auditor begins: a casus by its kenmerk, or what stands out. */
export default function Naspeuren() {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.naspeuren')}</h1>
      </header>
      <Zoeken />
      <div className="ep-raster gelijk">
        <Selecties />
        <div>
          <Openstellingen />
          <Afwijkingen />
        </div>
      </div>
    </>
  );
}
