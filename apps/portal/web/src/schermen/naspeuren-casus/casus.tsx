import { useNavigate, useParams } from '@tanstack/react-router';
import { type ComponentType, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProbleemFout } from '../../api/client.js';
import { Delen } from '../../onderdelen/delen.js';
import { NietGevonden } from '../../onderdelen/niet-gevonden.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import '../casus/casus.css';
import { Openstelling } from './delen/openstelling.js';
import { OpMoment } from './delen/op-moment.js';
import { Stappen } from './delen/stappen.js';
import { Tijdlijn } from './delen/tijdlijn.js';
import { Verschil } from './delen/verschil.js';
import { WieAntwoordde } from './delen/wie-antwoordde.js';
import './naspeuren-casus.css';
import { useToets, useToetsenAan, zetToetsen } from './sneltoetsen.js';
import { type CasusStand, MetCasus, useCasusStand, usePlek } from './stand.js';
import { useDossierNu } from './vragen.js';

/** What an auditor looks at of one casus, each with an address of its own. */
const DELEN: readonly { readonly deel: string; readonly icoon: string; readonly Inhoud: ComponentType }[] = [
  { deel: 'tijdlijn', icoon: 'tijdlijn', Inhoud: Tijdlijn },
  { deel: 'op-moment', icoon: 'versies', Inhoud: OpMoment },
  { deel: 'stappen', icoon: 'stappen', Inhoud: Stappen },
  { deel: 'verschil', icoon: 'verschil', Inhoud: Verschil },
  { deel: 'wie-antwoordde', icoon: 'regie', Inhoud: WieAntwoordde },
  { deel: 'openstelling', icoon: 'slot', Inhoud: Openstelling },
];

/** The history of one casus, without names and words. */
export default function NaspeurenCasus() {
  const { casusId, deel = 'tijdlijn' } = useParams({ strict: false }) as { casusId: string; deel?: string };
  const vraag = useDossierNu(casusId);
  const peil = useRef<CasusStand['peil']>({ op: undefined }).current;
  const gekozen = DELEN.find((een) => een.deel === deel);
  if (!gekozen || (vraag.error instanceof ProbleemFout && vraag.error.probleem.status === 404)) return <NietGevonden />;
  return (
    <Gevraagd vraag={vraag}>
      {(nu) => (
        <MetCasus value={{ casusId, nu, peil }}>
          <Kop />
          <Delen
            label="toezicht.delen"
            delen={DELEN.map((een) => ({ ...een, naam: `toezicht.deel.${een.deel}` }))}
            deel={deel}
            naar={(een) => `/naspeuren/${casusId}${een === 'tijdlijn' ? '' : `/${een}`}`}
          />
          <gekozen.Inhoud key={deel} />
        </MetCasus>
      )}
    </Gevraagd>
  );
}

const KLEUR = { lopend: 'goed', 'in-beoordeling': 'info', afgesloten: '' } as const;

function Kop() {
  const { t } = useTranslation();
  const { nu: casus, peil } = useCasusStand();
  const navigeer = useNavigate();
  const [{ op, tot, as }] = usePlek();
  const toetsen = useToetsenAan();
  useToets('d', async () => {
    const plek = location.pathname;
    const van = (await peil.op?.().catch(() => undefined)) ?? op;
    // Whoever went on meanwhile is not called back.
    if (location.pathname !== plek) return;
    void navigeer({
      to: `/naspeuren/${casus.casusId}/verschil`,
      search: { as, tot, ...(van && { op: van }) } as never,
    });
  });
  return (
    <header className="ep-casuskop">
      <div className="ep-breed">
        <div className="ep-casusnaam">
          <h1 className="utrecht-heading-1">{t('casus.kenmerk', { kenmerk: casus.kenmerk })}</h1>
          <span className={`ep-label ${KLEUR[casus.status]}`}>{t(`status.${casus.status}`)}</span>
          <span className="ep-zacht">{t(`gemeente.${casus.gemeente}`, casus.gemeente)}</span>
          {casus.antwoordt && casus.regie && (
            <span>
              {t(`regie.${casus.regie}`)}: <strong>{casus.antwoordt.organisatie}</strong>
            </span>
          )}
        </div>
        <p className="ep-zacht ep-prio">{t('toezicht.zonderNamen')}</p>
      </div>
      <label className="ep-toetsen">
        <input type="checkbox" checked={toetsen} onChange={({ target }) => zetToetsen(target.checked)} />
        <span>
          {t('toezicht.toetsen')} <kbd>D</kbd>
        </span>
      </label>
    </header>
  );
}
