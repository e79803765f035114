import type { Verhaal } from '../stappen.js';
import { doenMee, hulpvraag, lid, m, p, regieNaar } from './bouwstenen.js';

/** A couple that differs on what goes first; they move away, and what is open is losgelaten with that reason. */
export const kremer: Verhaal = {
  naam: 'kremer',
  gemeente: '0010',
  coordinator: 'delfzijl/1',
  personen: {
    zij: lid('Marjan', 'Kremer-Loer', '1988-02-03', 'Oude Schans 6, Delfzijl'),
    hij: lid('Stefan', 'Kremer', '1987-07-21', 'Oude Schans 6, Delfzijl'),
    dochter: lid('Evi', 'Kremer', '2017-01-14', 'Oude Schans 6, Delfzijl'),
  },
  stappen: [
    {
      stap: 'aanmelden',
      naam: 'brug',
      door: m('1/2'),
      gemeente: '0010',
      dag: 140,
      personen: ['zij', 'hij', 'dochter'],
      vragen: [
        hulpvraag('werk', 'hij', 'werk-en-opleiding', 'Ik wil werk dat bij mij past.'),
        hulpvraag('ruzie', 'zij', 'huiselijke-relaties', 'Ik wil dat wij kunnen praten zonder ruzie.'),
      ],
    },
    ...regieNaar('1/2'),
    ...doenMee({ '13': ['werk-en-opleiding'] }),
    { stap: 'plaatsen', door: m('1/2'), dag: 130, vragen: ['werk', 'ruzie'] },
    {
      stap: 'prio',
      door: m('1/2'),
      dag: 130,
      vraag: 'ruzie',
      keuzes: { zij: 'ruzie', hij: 'werk', dochter: 'ruzie' },
      reden: 'Evi heeft last van de ruzies; daarom eerst praten.',
    },
    {
      stap: 'doel',
      naam: 'praten',
      door: m('1/2'),
      dag: 129,
      vraag: 'ruzie',
      tekst: 'Een keer per week een gesprek zonder stemverheffing.',
    },
    {
      stap: 'afspraak',
      naam: 'relatie',
      door: m('1/2'),
      dag: 128,
      doel: 'praten',
      tekst: 'Zes gesprekken met het stel.',
      eigenaar: m('1/2'),
      uiterlijk: 70,
    },
    { stap: 'afspraakStand', naam: 'relatie', door: m('1/2'), dag: 75, stand: 'nagekomen' },
    { stap: 'vaststellen', door: m('1/2'), dag: 120 },
    { stap: 'antwoorden', door: p('zij'), dag: 118, versie: 1, persoon: 'zij', akkoord: true },
    {
      stap: 'antwoorden',
      door: p('hij'),
      dag: 118,
      versie: 1,
      persoon: 'hij',
      akkoord: false,
      tekst: 'Ik vind werk belangrijker.',
    },
    {
      stap: 'beantwoorden',
      door: m('1/2'),
      dag: 60,
      vraag: 'ruzie',
      oordeel: 'Het gaat beter, wij weten nu wat te doen.',
    },
    {
      stap: 'loslaten',
      dag: 25,
      vraag: 'werk',
      reden: 'verhuisd',
      laatsteAanbod: 'Warm overgedragen aan het werkplein van de nieuwe gemeente.',
    },
    { stap: 'afsluiten', door: m('1/2'), reden: 'verhuisd', nazorg: -60 },
  ],
};
