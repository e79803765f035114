import type { Verhaal } from '../stappen.js';
import { doenMee, hulpvraag, lid, m, metGezag, p, regieNaar } from './bouwstenen.js';

/** New partner of father Wiersum with a son of her own: a casus of its own, not merged with the other. */
export const postma: Verhaal = {
  naam: 'postma',
  gemeente: '0024',
  coordinator: 'loppersum/1',
  personen: {
    moeder: lid('Esther', 'Postma', '1989-09-17', 'Lageweg 12, Loppersum'),
    zoon: lid('Ruben', 'Postma', '2014-04-26', 'Lageweg 12, Loppersum'),
    wiersum: { ...lid('Jurgen', 'Wiersum', '1984-11-23', 'Lageweg 12, Loppersum'), zelfdeAls: 'wiersum/vader' },
  },
  stappen: [
    {
      stap: 'aanmelden',
      naam: 'school',
      door: m('5/2'),
      gemeente: '0024',
      dag: 60,
      personen: ['moeder', 'zoon'],
      vragen: [
        hulpvraag('somber', 'zoon', 'geestelijke-gezondheid', 'Ik lig veel te piekeren en wil niet meer naar school.'),
      ],
    },
    ...regieNaar('5/1'),
    metGezag(['zoon'], 'moeder'),
    ...doenMee({ '20': ['werk-en-opleiding'] }),
    { stap: 'plaatsen', door: m('5/1'), dag: 52, vragen: ['somber'] },
    {
      stap: 'doel',
      naam: 'slapen',
      door: m('5/1'),
      dag: 50,
      vraag: 'somber',
      tekst: 'Ruben slaapt beter en gaat weer vier dagen naar school.',
    },
    {
      stap: 'afspraak',
      naam: 'behandeling',
      door: m('5/1'),
      dag: 49,
      doel: 'slapen',
      tekst: 'Elke week een gesprek.',
      eigenaar: m('5/1'),
      uiterlijk: -30,
    },
    {
      stap: 'afspraak',
      naam: 'rooster',
      door: m('5/1'),
      dag: 48,
      doel: 'slapen',
      tekst: 'Een rustig rooster op school.',
      eigenaar: m('20/1'),
      uiterlijk: 12,
      samen: true,
    },
    { stap: 'vaststellen', door: m('5/1'), dag: 40 },
    {
      stap: 'antwoorden',
      door: p('zoon'),
      dag: 38,
      versie: 1,
      persoon: 'zoon',
      akkoord: true,
      tekst: 'Als ik op vrijdag thuis mag zijn.',
    },
    // Names gezinsleden of two open casussen: waits for the coördinator, visibly.
    {
      stap: 'aanmelden',
      naam: 'samengesteld',
      door: m('loppersum/2'),
      gemeente: '0024',
      dag: 4,
      personen: ['moeder', 'wiersum'],
      vragen: [hulpvraag('samen', 'moeder', 'huiselijke-relaties', 'Hoe worden wij met elkaar één huishouden?')],
    },
  ],
};
