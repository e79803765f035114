import type { Verhaal } from '../stappen.js';
import { doenMee, hulpvraag, lid, m, metGezag, p } from './bouwstenen.js';

/** Parents and a toddler under ondertoezichtstelling; the regie is refused once, then accepted. */
export const drent: Verhaal = {
  naam: 'drent',
  gemeente: '0024',
  coordinator: 'loppersum/1',
  personen: {
    moeder: lid('Priscilla', 'Drent', '1998-12-12', 'Schoolstraat 15, Loppersum'),
    vader: lid('Kevin', 'Drent', '1996-05-18', 'Schoolstraat 15, Loppersum'),
    peuter: lid('Mees', 'Drent', '2024-02-29', 'Schoolstraat 15, Loppersum'),
  },
  stappen: [
    {
      stap: 'aanmelden',
      naam: 'gi',
      door: m('7/1'),
      gemeente: '0024',
      dag: 65,
      personen: ['moeder', 'vader', 'peuter'],
      vragen: [
        hulpvraag('samen', 'moeder', 'opvoeden-en-opgroeien', 'Ik wil leren hoe ik rustig blijf als Mees driftig is.'),
      ],
      verhaal: 'De rechter heeft een ondertoezichtstelling uitgesproken voor een jaar.',
    },
    { stap: 'starten' },
    // Under ondertoezichtstelling the parents keep the gezag.
    metGezag(['peuter'], 'moeder', 'vader'),
    { stap: 'aanwijzen', organisatie: '9', medewerker: '9/1' },
    { stap: 'weigeren', door: '9/1', reden: 'Ik heb nu al te veel gezinnen om dit goed te doen.' },
    { stap: 'aanwijzen', organisatie: '9' },
    { stap: 'noemen', door: '9/1', medewerker: '9/3' },
    { stap: 'aanvaarden', door: '9/3' },
    ...doenMee({ '7': ['opvoeden-en-opgroeien', 'veiligheid'], '10': ['lichamelijke-gezondheid'] }),
    { stap: 'plaatsen', door: m('9/3'), dag: 55, vragen: ['samen'] },
    {
      stap: 'doel',
      naam: 'rustig',
      door: m('9/3'),
      dag: 54,
      vraag: 'samen',
      tekst: 'Beide ouders kennen drie manieren om rustig te blijven en gebruiken die.',
    },
    {
      stap: 'afspraak',
      naam: 'thuis',
      door: m('9/3'),
      dag: 53,
      doel: 'rustig',
      tekst: 'Twee keer per week begeleiding thuis.',
      eigenaar: m('9/3'),
      uiterlijk: -40,
    },
    {
      stap: 'afspraak',
      naam: 'groei',
      door: m('10/1'),
      dag: 53,
      doel: 'rustig',
      tekst: 'Groei en gewicht bekijken op het bureau.',
      eigenaar: m('10/1'),
      uiterlijk: 21,
    },
    { stap: 'afspraakStand', naam: 'groei', door: m('10/1'), dag: 25, stand: 'nagekomen' },
    { stap: 'vaststellen', door: m('9/3'), dag: 45 },
    { stap: 'antwoorden', door: p('moeder'), dag: 44, versie: 1, persoon: 'moeder', akkoord: true },
    {
      stap: 'antwoorden',
      door: p('vader'),
      dag: 44,
      versie: 1,
      persoon: 'vader',
      akkoord: false,
      tekst: 'Ik wil dat er minder mensen over de vloer komen.',
    },
  ],
};
