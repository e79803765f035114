import { useTranslation } from 'react-i18next';

/** Of the werkwijze, in the order in which most people look for them. */
const LEEFGEBIEDEN = [
  'financien',
  'werk-en-opleiding',
  'tijdsbesteding',
  'huisvesting',
  'huiselijke-relaties',
  'opvoeden-en-opgroeien',
  'veiligheid',
  'geestelijke-gezondheid',
  'lichamelijke-gezondheid',
  'middelengebruik',
  'basale-adl',
  'instrumentele-adl',
  'sociaal-netwerk',
  'maatschappelijke-participatie',
  'justitie',
] as const;

/** The leefgebieden to choose from: code and name. */
export function useLeefgebieden(): readonly (readonly [code: string, naam: string])[] {
  const { t } = useTranslation();
  return LEEFGEBIEDEN.map((een) => [een, t(`leefgebieden.${een}`)] as const);
}
