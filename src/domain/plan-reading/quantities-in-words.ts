const NUMBER = String.raw`0?(\d+(?:[.,]\d+)?)`;
const EACH_YEAR = new RegExp(
  String.raw`(?:mỗi|hằng|hàng) năm[^.;:]*?(?<![\d\p{L}])${NUMBER}(?:\s*(?:-|–|đến)\s*${NUMBER})?\s+[\p{L}“]`,
  'iu',
);

/** Finds how many of something a sentence wants each year: "Mỗi năm hỗ trợ 01-02 dự án"; null where it says none. */
export function perYearIn(text: string): { minimum: number; maximum: number } | null {
  const [, from, to] = EACH_YEAR.exec(text) ?? [];
  if (from === undefined) return null;
  const minimum = Number(from.replace(',', '.'));
  return { minimum, maximum: to === undefined ? minimum : Number(to.replace(',', '.')) };
}

/** Finds a quantity in the title of a row of the budget: "(05 doanh nghiệp/năm)"; null for none, and for a price. */
export function quantityInTitle(title: string): { value: number; words: string; perYear: boolean } | null {
  for (const [, words = ''] of title.matchAll(/\(([^()]*)\)/gu)) {
    const [, value] = /^0?(\d+) (?!triệu|nghìn|tỷ|đồng|năm|tháng)\p{L}/iu.exec(words.trim()) ?? [];
    if (value !== undefined) return { value: Number(value), words: words.trim(), perYear: /\/\s*năm/iu.test(words) };
  }
  return null;
}

/** Finds the price of one in the title of a row of the budget, in triệu đồng: "(30 triệu/lần/năm)"; null for none. */
export function unitCostInTitle(title: string): number | null {
  const [, value, unit = ''] = /\(\s*([\d.,]+)\s*(triệu|tỷ|nghìn)(?:\s*đồng)?\s*\/[^()]*\)/iu.exec(title) ?? [];
  if (value === undefined) return null;
  const amount = Number(value.replaceAll('.', '').replace(',', '.'));
  const scale = unit.toLowerCase() === 'tỷ' ? 1000 : unit.toLowerCase() === 'nghìn' ? 0.001 : 1;
  return Number.isFinite(amount) ? amount * scale : null;
}
