import { amraniKuiper } from './gezinnen/amrani-kuiper.js';
import { bos } from './gezinnen/bos.js';
import { brands } from './gezinnen/brands.js';
import { drent } from './gezinnen/drent.js';
import { habtom } from './gezinnen/habtom.js';
import { hazekamp } from './gezinnen/hazekamp.js';
import { kremer } from './gezinnen/kremer.js';
import { luurtsema } from './gezinnen/luurtsema.js';
import { oosterveld } from './gezinnen/oosterveld.js';
import { postma } from './gezinnen/postma.js';
import { smid } from './gezinnen/smid.js';
import { tillema } from './gezinnen/tillema.js';
import { veen } from './gezinnen/veen.js';
import { wiersum } from './gezinnen/wiersum.js';
import { zijlema } from './gezinnen/zijlema.js';
import type { Verhaal } from './stappen.js';

/** The fifteen gezinnen of the proeftuin. */
export const VERHALEN: readonly Verhaal[] = [
  bos,
  wiersum,
  postma,
  amraniKuiper,
  tillema,
  oosterveld,
  smid,
  habtom,
  luurtsema,
  veen,
  drent,
  zijlema,
  brands,
  kremer,
  hazekamp,
];
