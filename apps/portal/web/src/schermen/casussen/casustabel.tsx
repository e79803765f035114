import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { Tabel } from '../../onderdelen/tabel.js';
import { dagKort, Woorden } from '../../onderdelen/tekst.js';

export type CasusRegel = components['schemas']['CasusRegel'];

const OPEN = ['casus', 'prio', 'regisseur', 'teLaat', 'open', 'sinds'];
const GESLOTEN = ['casus', 'hoe', 'laatsteRegisseur', 'nazorg', 'gesloten'];

interface Eigenschappen {
  readonly items: readonly CasusRegel[];
  readonly gesloten: boolean;
  /** Whose name needs no name. */
  readonly ik: string;
}

export function Casustabel({ items, gesloten, ik }: Eigenschappen) {
  const { t } = useTranslation();
  return (
    <Tabel label={t('schermen.casussen')}>
      <thead>
        <tr>
          {(gesloten ? GESLOTEN : OPEN).map((kop) => (
            <th key={kop} scope="col">
              {t(`casussen.${kop}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((een) => (
          <tr key={een.casusId}>
            <th scope="row">
              <Link to="/casussen/$casusId" params={{ casusId: een.casusId }}>
                {een.kenmerk}
              </Link>{' '}
              {een.veiligheidAcuut && <span className="ep-label fout">{t('werkbord.acuut')}</span>}
              {een.status === 'in-beoordeling' && <span className="ep-label info">{t('status.in-beoordeling')}</span>}
            </th>
            {gesloten ? <Dicht een={een} ik={ik} /> : <Open een={een} ik={ik} />}
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
}

interface Regel {
  readonly een: CasusRegel;
  readonly ik: string;
}

function Open({ een, ik }: Regel) {
  return (
    <>
      <td className="ep-ruim">
        {een.prioVraag ? <Woorden tekst={een.prioVraag.tekst} /> : <span className="ep-zacht">–</span>}
      </td>
      <Regisseur een={een} ik={ik} />
      <td className="ep-getal">
        {een.aantalTeLaat > 0 ? (
          <span className="ep-label fout">{een.aantalTeLaat}</span>
        ) : (
          <span className="ep-zacht">0</span>
        )}
      </td>
      <td className="ep-getal">{een.aantalOpenAfspraken}</td>
      <td className="ep-zacht ep-heel">{dagKort(een.geopendOp)}</td>
    </>
  );
}

function Dicht({ een, ik }: Regel) {
  const { t } = useTranslation();
  const { wijze, nazorgDatum, afgeslotenOp } = een.afsluiting ?? {};
  return (
    <>
      <td>{wijze ? t(`casussen.wijze.${wijze}`) : '–'}</td>
      <Regisseur een={een} ik={ik} />
      <td className="ep-heel">{nazorgDatum ? dagKort(nazorgDatum) : <span className="ep-zacht">–</span>}</td>
      <td className="ep-zacht ep-heel">{afgeslotenOp ? dagKort(afgeslotenOp) : '–'}</td>
    </>
  );
}

function Regisseur({ een, ik }: Regel) {
  const { t } = useTranslation();
  return (
    <td>
      {een.regisseur?.medewerkerId === ik ? (
        <strong>{t('casussen.uzelf')}</strong>
      ) : (
        (een.regisseur?.naam ?? een.regisseur?.organisatie.naam ?? '–')
      )}
      {een.regie === 'voorlopig' && <div className="ep-zacht">{t('regie.voorlopig')}</div>}
    </td>
  );
}
