import type { Word } from './words.ts';

/** A question as words, in which phrases are looked for. */
export interface Sentence {
  words: readonly Word[];
  keys: readonly string[];
}

/** Returns the places of the words of every phrase that stands in the sentence; empty where none does. */
export function placesOf({ keys }: Sentence, phrases: readonly string[]): number[] {
  const found = new Set<number>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    for (let at = 0; at + parts.length <= keys.length; at += 1) {
      if (parts.every((part, offset) => keys[at + offset] === part))
        parts.forEach((_, offset) => found.add(at + offset));
    }
  }
  return [...found];
}

/** Returns whether one of the phrases stands in the sentence. */
export function containsPhrase(sentence: Sentence, phrases: readonly string[]): boolean {
  return placesOf(sentence, phrases).length > 0;
}

/** Words that ask, address and fill; they say nothing of what is asked for. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  (
    'cho toi hoi xin la cua ve duoc co khong thi ma va o tai trong den nay nhe a vay the nao ra sao bao nhieu gi ai dau ' +
    'roi chua da dang se nhung cac mot gio nua voi giup minh em anh chi dong dc ban di u uh ha hay hey ' +
    'ne nhi nha ne day do kia ay biet xem muon can lam hien tai bay may cai con nhu phai vui long thua kinh oi ' +
    'hom tat het cung vu viec van cu the tung moi hoac tu khi luc vao theo qua lai a ' +
    'ben ad admin v h luon gap chiu lau re im duoi vua dung ngo chac hinh duong ngoai may mai bon thu chay le truoc loi sep nho ' +
    'u vang nhung rat y kien thong tin noi dung them tiep xin hoi hom he z chung ma'
  ).split(' '),
);

/** Words of the whole plan and of every report: in a question they tell nothing from anything. */
export const PLAN_WORDS: ReadonlySet<string> = new Set(
  (
    'nhiem vu viec cong tac ke hoach sxsh san xuat sach hon nghiep so thuc hien ap dung ho tro trien khai to chuc xay dung ' +
    'bao cao tinh hinh tien do huyen don vi kinh phi nguon ngan sach ket qua muc tieu dia ban tren cac tai ho cap nhat lieu'
  ).split(' '),
);
