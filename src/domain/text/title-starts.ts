import { searchKey } from './normalize.ts';

/** Words with which a title begins, folded; longer ones first. */
const TITLE_STARTS = [
  'pho truong phong',
  'pho chu tich',
  'pho giam doc',
  'pho chanh van phong',
  'pho phong',
  'pho ban',
  'pho truong ban',
  'pho',
  'truong phong',
  'truong ban',
  'chu tich',
  'giam doc',
  'chanh van phong',
  'chanh thanh tra',
  'chuyen vien',
  'can bo',
  'cong chuc',
  'vien chuc',
  'nhan vien',
  'ke toan',
  'ky su',
  'ptp',
  'tp',
  'cv',
  'pgd',
  'gd',
  'pct',
  'ct',
  'phong',
];

/** Returns whether a text begins as titles do. */
export function startsTitle(text: string): boolean {
  const key = searchKey(text);
  // “Phòng” alone ends a name: “Ngô Xuân Phòng”.
  return key !== 'phong' && TITLE_STARTS.some((start) => key === start || key.startsWith(`${start} `));
}
