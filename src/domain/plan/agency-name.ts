/** What an agency is, as it is called for short after it was named once: "Sở Công Thương", then "Sở". */
const KINDS = ['Sở', 'Ban', 'Bộ', 'Cục', 'Chi cục', 'Phòng', 'Văn phòng', 'Trung tâm', 'Hội', 'Viện', 'Thanh tra'];

/**
 * Returns the word by which an agency is called once it is known which is meant; its whole name where it has no such
 * word.
 */
export function shortAgencyName(name: string): string {
  return KINDS.find((kind) => name.startsWith(`${kind} `)) ?? name;
}
