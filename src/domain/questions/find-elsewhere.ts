import { placesOf, type Sentence } from './sentence.ts';

/** The provinces and cities, by their folded names of 2018 that are no words of questions. */
const PROVINCES = (
  'nghe an,ha tinh,thanh hoa,quang binh,quang tri,thua thien hue,da nang,quang nam,quang ngai,binh dinh,phu yen,khanh hoa,ninh thuan,binh thuan,' +
  'ha noi,hai phong,hai duong,hung yen,bac ninh,bac giang,bac kan,thai nguyen,thai binh,nam dinh,ninh binh,ha nam,vinh phuc,phu tho,' +
  'quang ninh,lang son,cao bang,ha giang,tuyen quang,yen bai,lao cai,lai chau,dien bien,tinh son la,hoa binh,kon tum,gia lai,dak lak,dac lac,' +
  'dak nong,lam dong,binh phuoc,binh duong,dong nai,tay ninh,ba ria,vung tau,ho chi minh,sai gon,long an,tien giang,ben tre,tra vinh,' +
  'vinh long,dong thap,an giang,kien giang,can tho,hau giang,soc trang,bac lieu,ca mau'
).split(',');

/** Lists the provinces that stand in no name of a unit of the plan: these are others. */
export function otherProvinces(names: readonly string[]): string[] {
  const all = ` ${names.join(' ; ')} `;
  return PROVINCES.filter((province) => !all.includes(` ${province} `));
}

/**
 * Finds where another province is named, whose plan and units are not known here.
 * @param others as `otherProvinces` lists them.
 */
export function findElsewhere(
  sentence: Sentence,
  others: readonly string[],
  named: readonly number[],
): readonly number[] {
  return others.flatMap((province) => {
    const places = placesOf(sentence, [province]);
    return places.some((place) => named.includes(place)) ? [] : places;
  });
}
