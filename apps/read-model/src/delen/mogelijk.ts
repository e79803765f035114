import { DEELBARE_KLASSEN, type GeverSoort, type Grondslagentabel, type OntvangerSoort } from '@eenplan/domain/types';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { geverSoort, type Organisaties } from '../beslissen/organisatieregister.js';
import type { MogelijkeGrondslag } from './delen.dto.js';

/** Of which organisation what goes to which one, and for what. */
export interface DelingIds {
  readonly klasse: string;
  readonly gever: string;
  readonly ontvanger: string;
  readonly verwerkingsdoel: string;
}

const isDeelbaar = (klasse: string): boolean => (DEELBARE_KLASSEN as readonly string[]).includes(klasse);

/** Laws × classes × purposes by which can be shared: what else is fixed opens nothing. */
export function mogelijkeGrondslagen({ regels }: Grondslagentabel): MogelijkeGrondslag[] {
  const alle = regels.flatMap(({ grondslag, klassen, verwerkingsdoel, vraagtToestemming }) =>
    klassen.filter(isDeelbaar).map((klasse) => ({ grondslag, klasse, verwerkingsdoel, vraagtToestemming })),
  );
  return uniek(alle, (een) => `${een.grondslag} ${een.klasse} ${een.verwerkingsdoel}`);
}

/** Organisations that can get something of each other: of the gemeente, who answers, and who takes part. */
export function organisatiesVan({ gemeente, regisseur, organisaties }: ToegangRij, register: Organisaties): string[] {
  return [
    ...new Set([
      ...gemeenteOrganisaties(gemeente, register),
      ...(regisseur ? [regisseur.organisatieId] : []),
      ...organisaties.map(({ organisatieId }) => organisatieId),
    ]),
  ];
}

/** For what each person can be asked: a grondslag is there, and the giver is free only with toestemming. */
export function teVragen(rij: ToegangRij, register: Organisaties, tabel: Grondslagentabel): DelingIds[] {
  const vast = rij.bescherming.grondslagen.filter(({ vraagtToestemming }) => vraagtToestemming);
  const gevers = organisatiesVan(rij, register);
  const standaard = tabel.regels
    .filter(({ vraagtToestemming }) => vraagtToestemming)
    .flatMap(({ klassen, gevers: soorten, ontvangers, verwerkingsdoel }) =>
      gevers
        .filter((gever) => soorten.includes(soortVan(gever, register)))
        .flatMap((gever) =>
          ontvangers
            .flatMap((soort) => ontvangersVan(soort, rij, register))
            .flatMap((ontvanger) =>
              klassen.filter(isDeelbaar).map((klasse) => ({ klasse, gever, ontvanger, verwerkingsdoel })),
            ),
        ),
    );
  const alle = [...vast, ...standaard].map(({ klasse, gever, ontvanger, verwerkingsdoel }) => ({
    klasse,
    gever,
    ontvanger,
    verwerkingsdoel,
  }));
  return uniek(alle, (een) => Object.values(een).join(' ')).filter(({ gever, ontvanger }) => gever !== ontvanger);
}

/** One that is not known is as careful as one can be. */
function soortVan(organisatieId: string, register: Organisaties): GeverSoort {
  const een = register.get(organisatieId);
  return een ? geverSoort(een) : 'gevoelige-partner';
}

function ontvangersVan(soort: OntvangerSoort, rij: ToegangRij, register: Organisaties): string[] {
  const mee = rij.organisaties.map(({ organisatieId }) => organisatieId);
  const wie: Record<OntvangerSoort, () => string[]> = {
    coordinator: () => gemeenteOrganisaties(rij.gemeente, register),
    regisseur: () => (rij.regisseur ? [rij.regisseur.organisatieId] : []),
    gevraagde: () => (rij.gevraagd ? [rij.gevraagd.organisatieId] : []),
    betrokkene: () => mee,
    veiligheidsketen: () => mee.filter((id) => register.get(id)?.vlaggen.includes('veiligheidsketen')),
  };
  return wie[soort]();
}

const gemeenteOrganisaties = (gemeente: string, register: Organisaties): string[] =>
  [...register].flatMap(([id, een]) => (een.soort === 'gemeente' && een.gemeenten.includes(gemeente) ? [id] : []));

function uniek<T>(alle: readonly T[], sleutel: (een: T) => string): T[] {
  return [...new Map(alle.map((een) => [sleutel(een), een])).values()];
}
