import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProbleemFout, regel } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { useConcept } from '../../kader/concept.js';
import { useMagBsn } from '../../kader/mag-bsn.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { ConceptMelding } from '../../onderdelen/concept-melding.js';
import { EenVeld, useNaarFout, type Veld } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Melding } from '../../onderdelen/melding.js';
import { Eerdere } from './eerdere.js';
import { Klaar } from './klaar.js';
import { PersoonVelden } from './persoon-velden.js';
import { alsBody, LEGE_VRAAG, nogIemand, type Stand, uitConcept, zonderPersoon } from './stand.js';
import { VraagVelden } from './vraag-velden.js';
import './nieuwe-aanmelding.css';

/** Somebody reports a gezin. What is typed is kept; what is wrong is said all at once; what follows tells nothing of a casus. */
export default function NieuweAanmelding() {
  const { t } = useTranslation();
  const [gedaan, zetGedaan] = useState<string>();
  const [acuut, zetAcuut] = useState(false);
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.nieuwe-aanmelding')}</h1>
      </header>
      {gedaan === undefined ? (
        <Formulier
          klaar={(aanmeldingId, metGevaar) => {
            zetAcuut(metGevaar);
            zetGedaan(aanmeldingId);
          }}
        />
      ) : (
        <Klaar aanmeldingId={gedaan} acuut={acuut} nogEen={() => zetGedaan(undefined)} />
      )}
      <Eerdere />
    </>
  );
}

function Formulier({ klaar }: { readonly klaar: (aanmeldingId: string, acuut: boolean) => void }) {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const form = useRef<HTMLFormElement>(null);
  const concept = useConcept('nieuwe-aanmelding', { stand: '' });
  const bewaard = uitConcept(concept.velden.stand);
  const gemeenten = account?.gemeenten ?? [];
  const stand: Stand = { ...bewaard, gemeente: bewaard.gemeente || (gemeenten.length === 1 ? gemeenten[0]! : '') };
  const zet = (deel: Partial<Stand>) => concept.zet({ stand: JSON.stringify({ ...stand, ...deel }) });
  const magBsn = useMagBsn(account?.organisatie?.organisatieId);
  const dienIn = useOpdracht<Stand, { aanmeldingId: string }>(
    (waarden, koppen) =>
      regel.POST('/aanmeldingen', { params: { header: { ...koppen } }, body: alsBody(waarden, magBsn) }),
    ({ aanmeldingId }) => klaar(aanmeldingId, stand.acuut === 'ja'),
  );
  const { error } = dienIn;
  const fouten = error instanceof ProbleemFout ? (error.probleem.errors ?? []) : [];
  const fout = (pad: string) => fouten.find(({ pointer }) => pointer === `/${pad}`)?.detail;
  useNaarFout(form, error);
  const veld = (naam: keyof Stand, pad: string, meer: Partial<Veld> = {}) => (
    <EenVeld
      veld={{ naam: pad, label: t(`nieuweAanmelding.${naam}`), ...meer }}
      waarde={stand[naam] as string}
      fout={fout(pad)}
      zet={(waarde) => zet({ [naam]: waarde })}
    />
  );
  const jaNee = [
    ['ja', t('nieuweAanmelding.ja')],
    ['nee', t('nieuweAanmelding.nee')],
  ] as const;
  return (
    <form
      className="ep-kaart ep-lang"
      // All that is wrong is said at once, not by the browser one after another.
      noValidate
      ref={form}
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        dienIn.naVerzenden(concept.wis);
        dienIn.mutate(stand);
      }}
    >
      <p>{t('nieuweAanmelding.uitleg')}</p>
      <ConceptMelding concept={concept} />
      {error !== null && (fouten.length > 0 ? <Fouten fouten={fouten} /> : <FoutMelding fout={error} />)}
      {gemeenten.length > 1 &&
        veld('gemeente', 'gemeente', {
          soort: 'keuze',
          keuzes: [
            ['', t('nieuweAanmelding.kies')],
            ...gemeenten.map((code) => [code, t(`gemeente.${code}`, code)] as const),
          ],
        })}
      <h2 className="utrecht-heading-2">{t('nieuweAanmelding.wie')}</h2>
      {stand.personen.map((persoon, i) => (
        <PersoonVelden
          key={i}
          nummer={i + 1}
          {...{ persoon, magBsn }}
          fout={(naam) => fout(`personen/${i}/${naam}`)}
          zet={(deel) => zet({ personen: stand.personen.with(i, { ...persoon, ...deel }) })}
          weg={stand.personen.length > 1 ? () => zet(zonderPersoon(stand, i)) : undefined}
        />
      ))}
      <Knop soort="bij" onClick={() => zet({ personen: [...stand.personen, nogIemand(stand)] })}>
        {t('nieuweAanmelding.nogIemand')}
      </Knop>
      <h2 className="utrecht-heading-2">{t('nieuweAanmelding.wat')}</h2>
      {stand.vragen.map((vraag, i) => (
        <VraagVelden
          key={i}
          nummer={i + 1}
          {...{ vraag, stand }}
          fout={(naam) => fout(`vragen/${i}/${naam}`)}
          zet={(deel) => zet({ vragen: stand.vragen.with(i, { ...vraag, ...deel }) })}
          weg={stand.vragen.length > 1 ? () => zet({ vragen: stand.vragen.toSpliced(i, 1) }) : undefined}
        />
      ))}
      <Knop soort="bij" onClick={() => zet({ vragen: [...stand.vragen, LEGE_VRAAG] })}>
        {t('nieuweAanmelding.nogEenVraag')}
      </Knop>
      {veld('verhaal', 'verhaal/tekst', { soort: 'tekst', mag: true })}
      <h2 className="utrecht-heading-2">{t('nieuweAanmelding.veiligheid')}</h2>
      {veld('acuut', 'veiligheid/acuut', { soort: 'rondjes', keuzes: jaNee })}
      {stand.acuut === 'ja' && (
        <>
          <Melding soort="fout">
            <p>{t('nieuweAanmelding.bel112')}</p>
          </Melding>
          {veld('toelichting', 'veiligheid/toelichting', { soort: 'tekst', mag: true })}
        </>
      )}
      <h2 className="utrecht-heading-2">{t('nieuweAanmelding.gezin')}</h2>
      {veld('ingelicht', 'inlichting/ingelicht', { soort: 'rondjes', keuzes: jaNee })}
      {stand.ingelicht === 'nee' && (
        <>
          <p className="ep-zacht">{t('nieuweAanmelding.nietIngelicht')}</p>
          {veld('reden', 'inlichting/reden', { soort: 'tekst' })}
          {veld('herzienDatum', 'inlichting/herzienDatum', { soort: 'dag' })}
        </>
      )}
      <Knop type="submit" disabled={dienIn.isPending}>
        {t('nieuweAanmelding.verstuur')}
      </Knop>
    </form>
  );
}

/** All that is wrong, each with where it is; the first of them has the focus. */
function Fouten({ fouten }: { readonly fouten: NonNullable<ProbleemFout['probleem']['errors']> }) {
  const { t } = useTranslation();
  const plek = (pointer: string) => {
    const [lijst = '', tweede = '', derde = ''] = pointer.slice(1).split('/');
    if (lijst === 'personen' || lijst === 'vragen') {
      const soort = lijst === 'personen' ? 'persoon' : 'vraag';
      const titel = t(`nieuweAanmelding.${soort}.titel`, { nummer: Number(tweede) + 1 });
      return derde ? `${titel}, ${t(`nieuweAanmelding.veld.${derde}`)}` : titel;
    }
    return t(`nieuweAanmelding.veld.${tweede || lijst}`);
  };
  // One place can be wrong in two ways: the first says enough.
  const perPlek = [...new Map(fouten.toReversed().map((een) => [een.pointer, een])).values()].toReversed();
  return (
    <Melding soort="fout">
      <p>
        <strong>{t('nieuweAanmelding.fouten', { count: perPlek.length })}</strong>
      </p>
      <ul>
        {perPlek.map(({ pointer, detail }) => (
          <li key={pointer}>
            {plek(pointer)}: {detail}
          </li>
        ))}
      </ul>
    </Melding>
  );
}
