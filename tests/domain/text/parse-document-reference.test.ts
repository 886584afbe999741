import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocumentReference } from '../../../src/domain/text/parse-document-reference.ts';
import { addDays } from '../../../src/domain/text/local-date.ts';
import { formatDate } from '../../../src/domain/text/vietnamese-format.ts';

const TODAY = '2018-12-14';

describe('number and date of a document, typed in one message', () => {
  test.each([
    ['số 125/BC-UBND ngày 12/12/2018', '125/BC-UBND', '2018-12-12'],
    ['Số: 125/BC-UBND ngày 12/12/2018.', '125/BC-UBND', '2018-12-12'],
    ['Báo cáo số 125/BC-UBND, ngày 12.12.2018', '125/BC-UBND', '2018-12-12'],
    ['so 125/bc-ubnd ngay 12/12/2018', '125/BC-UBND', '2018-12-12'],
    ['125 / BC - UBND 12-12-2018', '125/BC-UBND', '2018-12-12'],
    ['125/BC-UBND 12/12', '125/BC-UBND', '2018-12-12'],
    ['125/BC-UBND ngày 12/12', '125/BC-UBND', '2018-12-12'],
    ['125/BC-UBND ngày 12 tháng 12 năm 2018', '125/BC-UBND', '2018-12-12'],
    ['so 125/BC-UBND ngay 12 thang 12', '125/BC-UBND', '2018-12-12'],
    ['so 125/BC-UBND\nngay 5/12/18', '125/BC-UBND', '2018-12-05'],
    ['qd 12 ngay 5/3', '12', '2018-03-05'],
    ['125/BC-UBND 20/1', '125/BC-UBND', '2018-01-20'],
    ['125/BC-UBND hôm nay', '125/BC-UBND', '2018-12-14'],
    ['125/BC-UBND, hom qua', '125/BC-UBND', '2018-12-13'],
    ['45a/BC–UBND ngày 01/02/2018', '45a/BC-UBND', '2018-02-01'],
    ['1250/SCT-KT&HT ngày 01/02/2018', '1250/SCT-KT&HT', '2018-02-01'],
    ['12/BC-KT.HT ngày 01/02/2018', '12/BC-KT.HT', '2018-02-01'],
    ['số 125 ngày 12/12/2018', '125', '2018-12-12'],
    ['so 45/QD-UBND 3/4/2018', '45/QĐ-UBND', '2018-04-03'],
    ['so 45/qd-ubnd.cn ngay 3/4/2018', '45/QĐ-UBND.CN', '2018-04-03'],
    ['45/SCT ngay 3/4/2018', '45/SCT', '2018-04-03'],
    ['12/nq-hdnd 3/4/2018', '12/NQ-HĐND', '2018-04-03'],
    ['7/TTR - SCT ngày 3/4/2018', '7/TTr-SCT', '2018-04-03'],
    ['622/qd-ttg ngay 10/5/2017', '622/QĐ-TTg', '2017-05-10'],
    ['15/2018/nd-cp ngay 2/2/2018', '15/2018/NĐ-CP', '2018-02-02'],
    ['1234 ubnd-ct ngay 3/4/2018', '1234/UBND-CT', '2018-04-03'],
    ['125 BC UBND 10/11/2018', '125/BC-UBND', '2018-11-10'],
    ['bao cao so 125 bc - ubnd ngay 10/11/2018', '125/BC-UBND', '2018-11-10'],
    ['45 qd ubnd 3/4/2018', '45/QĐ-UBND', '2018-04-03'],
    ['45 UBND ngày 3/4/2018', '45/UBND', '2018-04-03'],
    ['12-BC-SCT, 3/4/2018', '12/BC-SCT', '2018-04-03'],
    ['9/HD-SCT ngày 3/4/2018', '9/HD-SCT', '2018-04-03'],
    ['9/HĐ-SCT ngày 3/4/2018', '9/HĐ-SCT', '2018-04-03'],
  ])('%s', (text, number, date) => {
    expect(parseDocumentReference(text, TODAY)).toEqual({ kind: 'reference', reference: { number, date } });
  });

  test.each([
    ['', 'no-number'],
    ['3 ct ngày 12/12/2018', 'no-number'],
    ['12 huyện ngày 12/12/2018', 'no-number'],
    ['đã gửi rồi', 'no-number'],
    ['ngày 12/12/2018', 'no-number'],
    ['12/12/2018', 'no-number'],
    ['125/BC-UBND', 'no-date'],
    ['số 125/BC-UBND ngày', 'no-date'],
    ['125/BC-UBND ngày 31/11/2018', 'impossible-date'],
    ['125/BC-UBND ngày 32 tháng 12', 'impossible-date'],
    ['125/BC-UBND ngày 15/12/2018', 'future-date'],
    ['125/BC-UBND ngày 15/12', 'future-date'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseDocumentReference(text, TODAY)).toEqual({ kind: 'refused', reason });
  });

  test('what it echoes is read again as the same', () => {
    const signs = fc.constantFrom('BC-UBND', 'BC-SCT', 'CV-KT&HT', 'QĐ-UBND');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        signs,
        fc.integer({ min: 0, max: 3000 }),
        (digits, sign, ago) => {
          const reference = { number: `${digits}/${sign}`, date: addDays(TODAY, -ago) };
          const echoed = `số ${reference.number} ngày ${formatDate(reference.date)}`;
          expect(parseDocumentReference(echoed, TODAY)).toEqual({ kind: 'reference', reference });
        },
      ),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDocumentReference(text, TODAY)));
  });
});
