/** Beginnings of mobile numbers of eleven digits, which ended in 2018, and what they became. */
const NEW_BEGINNINGS: Readonly<Record<string, string>> = {
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

/** Returns the number of ten digits that a mobile number of eleven became; null for any other number. */
export function renewPhone(digits: string): string | null {
  const beginning = NEW_BEGINNINGS[digits.slice(0, 4)];
  return beginning === undefined || !/^\d{11}$/.test(digits) ? null : `${beginning}${digits.slice(4)}`;
}
