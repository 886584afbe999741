import { expect, test } from 'vitest';
import { peopleOfCell, type PersonCells } from '../../../src/domain/people/people-of-cell.ts';

const cells = (told: Partial<PersonCells>): PersonCells => ({ name: '', title: '', phone: '', role: '', ...told });

const A = { name: 'Lê Văn A', title: 'chuyên viên', phone: '0912000111', role: '' };
const B = { name: 'Trần Thị B', title: 'phó phòng', phone: '0912000222', role: '' };

test.each([
  'Lê Văn A, chuyên viên 0912000111; Trần Thị B, phó phòng 0912000222',
  'Lê Văn A - chuyên viên - 0912000111\nTrần Thị B - phó phòng - 0912000222',
  'Ông Lê Văn A, chuyên viên, 0912000111; bà Trần Thị B, phó phòng, 0912000222',
  '1. Lê Văn A, chuyên viên (0912000111)\n2. Trần Thị B, phó phòng (0912000222)',
])('two people with title and phone in one cell are two: “%s”', (name) => {
  const people = peopleOfCell(cells({ name })) ?? [];
  expect(people.map((person) => ({ ...person, title: person.title.toLowerCase() }))).toEqual([A, B]);
});

test('two people of whom the cell tells only the phones are two', () => {
  expect(peopleOfCell(cells({ name: 'Lê Văn A (0912000111), Trần Thị B (0912000222)', role: 'Đầu mối' }))).toEqual([
    { ...A, title: '', role: 'Đầu mối' },
    { ...B, title: '', role: 'Đầu mối' },
  ]);
});

test.each(['Trưởng phòng, Chuyên viên', 'Trưởng phòng; Chuyên viên', 'Trưởng phòng và chuyên viên'])(
  'each of two people has the own title of “%s”',
  (title) => {
    const people = peopleOfCell(cells({ name: 'Nguyễn Văn A, Trần Thị B', title })) ?? [];
    expect(people.map((person) => person.title.toLowerCase())).toEqual(['trưởng phòng', 'chuyên viên']);
  },
);

test.each(['Chuyên viên, Phòng Kinh tế và Hạ tầng', 'Chuyên viên'])('two people share “%s”', (title) => {
  const people = peopleOfCell(cells({ name: 'Nguyễn Văn A, Trần Thị B', title })) ?? [];
  expect(people.map((person) => person.title)).toEqual([title, title]);
});

test.each<[Partial<PersonCells>, Partial<PersonCells>]>([
  [{ name: 'Trần Văn Em 0912 333 556' }, { name: 'Trần Văn Em', phone: '0912333556' }],
  [
    { name: 'Trần Văn Em 0912 333 556', title: 'chuyên viên' },
    { name: 'Trần Văn Em', title: 'chuyên viên', phone: '0912333556' },
  ],
  [
    { name: 'Trần Văn Em', title: 'chuyên viên 0912 333 556' },
    { name: 'Trần Văn Em', title: 'chuyên viên', phone: '0912333556' },
  ],
])('a phone beside name or title is the phone: %o', (told, read) => {
  expect(peopleOfCell(cells(told))).toEqual([cells(read)]);
});

test('a phone written into the cell of the name stays where the cell for it has another', () => {
  const [one] = peopleOfCell(cells({ name: 'Trần Văn Em 0912 333 556', phone: '0238 3842 123' })) ?? [];
  expect(one?.phone).toBe('0238 3842 123');
});
