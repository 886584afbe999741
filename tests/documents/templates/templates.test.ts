import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportSection, SectionWords } from '../../../src/domain/annual-report/report-words.ts';
import { letterheadOf } from '../../../src/documents/letterhead.ts';
import { checkTemplate } from '../../../src/documents/templates/check-template.ts';
import { writeDefaultTemplate } from '../../../src/documents/templates/default-template.ts';
import { drawReportPictures } from '../../../src/documents/annual-report/report-pictures.ts';
import { fillReportTemplate } from '../../../src/documents/templates/fill-report-template.ts';
import { TEMPLATE_LIMITS } from '../../../src/documents/templates/template-limits.ts';
import { editDocx } from '../../support/edit-docx.ts';
import { sampleFacts, sampleTask } from '../../support/sample-report-facts.ts';
import { readDocx, textOf, unzip } from '../../support/unzip.ts';
import { zip } from '../../support/zip.ts';

const DRAFTED: Record<ReportSection, SectionWords> = {
  direction: { kind: 'drafted' },
  results: { kind: 'drafted' },
  obstacles: { kind: 'drafted' },
  'tasks-ahead': { kind: 'drafted' },
  proposals: { kind: 'drafted' },
};
const FACTS = sampleFacts();
const NO_CHARTS = { targets: [], money: [] };

let template: Uint8Array;
beforeAll(async () => {
  template = await writeDefaultTemplate(letterheadOf(FACTS.coordinator, FACTS.province));
});

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
const add = (added: string): Uint8Array => editDocx(template, (xml) => xml.replace('<w:body>', `<w:body>${added}`));
const addParagraph = (text: string): Uint8Array => add(paragraph(text));

const filled = async (bytes: Uint8Array, facts = FACTS, words = DRAFTED) => {
  const filling = await fillReportTemplate(bytes, facts, words, await drawReportPictures(facts));
  if (filling.kind !== 'filled') throw new Error(filling.kind);
  return { ...filling, said: readDocx(filling.file) };
};

const faultsOf = async (bytes: Uint8Array) => {
  const check = await checkTemplate(bytes);
  return check.kind === 'faults' ? check.faults : check.kind;
};

describe('the template to begin with', () => {
  test('has nothing wrong with it, and every tag of it stands for something', async () => {
    expect(await checkTemplate(template)).toEqual({ kind: 'valid' });
    const { said } = await filled(template);
    expect(said).not.toMatch(/[{}]|undefined|null/);
  });

  test('becomes the report: sections, tasks in rows under their group, sums, units missing', async () => {
    const { said, file } = await filled(template);
    expect(said).toContain('Kết quả thực hiện Kế hoạch hành động');
    expect(said).toContain('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\nTrong năm 2018, Sở Công Thương tỉnh Nghệ An đã');
    expect(said).toContain('II. KẾT QUẢ THỰC HIỆN\n1. Thực hiện các nhiệm vụ\n- Nhiệm vụ 1.3.');
    expect(said).toContain('1. Nâng cao nhận thức\n1.3\nTổ chức tập huấn');
    expect(said).toContain('1.3\nTổ chức tập huấn, hội nghị, hội thảo\nLớp\n2\n1\n60\n60\n55,5\n1.4\n');
    expect(said).toContain('Tổng cộng\n\n\n\n120\n60\n55,5\n');
    expect(said).toContain('1\nUBND huyện Kỳ Sơn\nhuyện, thành phố, thị xã\n');
    const xml = unzip(file)['word/document.xml'] ?? '';
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(6);
    expect(xml).not.toContain('loops-alone');
  });

  test('keeps the row of a task with those of its years, where there are several', async () => {
    const rowOf = async (facts: ReturnType<typeof sampleFacts>): Promise<string> => {
      const { file } = await filled(template, facts);
      const rows = (unzip(file)['word/document.xml'] ?? '').match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
      return rows.find((one) => textOf(one).startsWith('1.3\n')) ?? '';
    };
    const one = await rowOf(FACTS);
    expect(one).not.toBe('');
    expect(one).not.toContain('<w:keepNext/>');
    expect(await rowOf({ ...FACTS, years: { from: 2017, to: 2018 } })).toContain('<w:keepNext/>');
  });

  test('has a row for each task, and leaves out sections that were left out', async () => {
    const tasks = Array.from({ length: 40 }, (_, at) => sampleTask({ code: `2.${at + 1}` }));
    const facts = sampleFacts({ groups: [{ code: '2', title: 'Nhóm dài', tasks }] });
    const { said } = await filled(template, facts, { ...DRAFTED, obstacles: { kind: 'left-out' } });
    for (const { code } of tasks) expect(said.match(new RegExp(`^${code}$`, 'gm'))).toHaveLength(2);
    expect(said).toContain('III. PHƯƠNG HƯỚNG, NHIỆM VỤ');
    expect(said).not.toContain('KHÓ KHĂN');
  });

  test('says so where a table has no rows', async () => {
    const { said } = await filled(template, sampleFacts({ coverage: [], beside: [] }));
    expect(said).toContain('Đơn vị\nĐơn vị tính\nSố lượng\nKhông có.\n');
    expect(said).toContain('TT\nĐơn vị\nNhóm\n\nKhông có.\n');
  });

  test('makes the same bytes of the same data', async () => {
    const [one, other] = [await filled(template), await filled(template)];
    expect(Buffer.from(one.file).equals(Buffer.from(other.file))).toBe(true);
  });
});

describe('filling a template', () => {
  test('marks what nobody has told, and counts the marks; what the plan does not ask for is no gap', async () => {
    const { said, missing } = await filled(template);
    expect(said).toContain('Lớp\n2\n[chưa có: số lượng thực hiện]\n60\n[chưa có: kinh phí được giao]\n');
    expect(missing).toContainEqual({ tag: 'kinh_phi_giai_ngan', label: 'kinh phí giải ngân', times: 1 });
    const open = sampleTask({ quantityUnit: null, years: [] });
    const unasked = await filled(template, sampleFacts({ groups: [{ code: '1', title: 'Nhóm', tasks: [open] }] }));
    expect(unasked.said).toContain('-\n-\n-\n-\n-\n-\n');
  });

  test('marks a value at the head that the plan leaves open', async () => {
    const facts = sampleFacts();
    const { said, missing } = await filled(addParagraph('Số {so_ke_hoach}'), {
      ...facts,
      plan: { ...facts.plan, number: null },
    });
    expect(said).toContain('Số [chưa có: số kế hoạch]\n');
    expect(missing).toContainEqual({ tag: 'so_ke_hoach', label: 'số kế hoạch', times: 1 });
  });

  test('leaves out characters that no file can hold, and takes words as they are', async () => {
    const words: SectionWords = { kind: 'typed', text: 'Một\u0000\u000b\ud800 & <hai> {co_quan} {#phan}\nBa.' };
    const { said, file } = await filled(template, FACTS, { ...DRAFTED, direction: words });
    expect(said).toContain('ĐIỀU HÀNH\nMột\ufffd & <hai> {co_quan} {#phan}\nBa.\n');
    expect(unzip(file)['word/document.xml']).not.toMatch(/[\u0000-\u0008\u000b]/);
  });

  test('writes a tag in capitals in capitals, and finds one that Word has cut into runs', async () => {
    const cut = editDocx(addParagraph('{TEN_CO_QUAN}'), (xml) =>
      xml.replace('{vien_dan_ke_hoach}', '{vien_</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>dan_ke_hoach}'),
    );
    expect(await checkTemplate(cut)).toEqual({ kind: 'valid' });
    const { said } = await filled(cut);
    expect(said).toContain('SỞ CÔNG THƯƠNG TỈNH NGHỆ AN');
    expect(said).toContain('Thực hiện Kế hoạch số');
  });
});

describe('checking a template', () => {
  test.each([
    ['{ten_co_quang}', { kind: 'unknown', tag: '{ten_co_quang}', nearest: '{ten_co_quan}' }],
    ['{Tên cơ quan}', { kind: 'unknown', tag: '{Tên cơ quan}', nearest: '{ten_co_quan}' }],
    ['{#nhiem_vụ}{ma}{/nhiem_vụ}', { kind: 'unknown', tag: '{#nhiem_vụ}', nearest: '{#nhiem_vu}' }],
    ['{ma}', { kind: 'outside', tag: '{ma}', loop: '{#nhiem_vu}' }],
    ['{#nhiem_vu}{ma}{/nhiem_vu}', { kind: 'outside', tag: '{#nhiem_vu}', loop: '{#nhom}' }],
    ['{#kho_khan}{noi_dung}', { kind: 'unclosed', tag: '{#kho_khan}' }],
    ['{/nhom}', { kind: 'unopened', tag: '{/nhom}' }],
    ['{#nhom}{#nhiem_vu}{/nhom}{/nhiem_vu}', { kind: 'crossed', tag: '{/nhom}', open: '{#nhiem_vu}' }],
    ['{#nhom}{#nhom}{/nhom}', { kind: 'unclosed', tag: '{#nhom}' }],
    ['số } lạ', { kind: 'brace', tag: '}' }],
    ['{ten_co_quan', { kind: 'brace', tag: '{' }],
    ['{ }', { kind: 'brace', tag: '{ }' }],
  ])('says what is wrong with %s, and where', async (text, fault) => {
    const [first] = (await faultsOf(addParagraph(text))) as unknown as object[];
    expect(first).toMatchObject({ ...fault, around: text });
  });

  test('tells every fault, in order', async () => {
    expect(await faultsOf(addParagraph('{co_qan} và {namm}'))).toMatchObject([
      { kind: 'unknown', nearest: '{co_quan}' },
      { kind: 'unknown', nearest: '{nam}' },
    ]);
  });

  test('refuses a loop that leaves its table, one over cells of a column, and changes not accepted', async () => {
    const across = `<w:tbl>${row('{#nhom}{ten_nhom}', '')}</w:tbl>${paragraph('{/nhom}')}`;
    expect(await faultsOf(add(across))).toMatchObject([{ kind: 'across-tables', tag: '{#nhom}' }]);
    const under = `<w:tbl>${row('{#nhom}', '')}${row('{ten_nhom}', '')}${row('{/nhom}', '')}</w:tbl>`;
    expect(await faultsOf(add(under))).toMatchObject([{ kind: 'under-each-other', tag: '{#nhom}' }]);
    const control = `<w:sdt><w:sdtContent>${paragraph('{#nhom}{ten_nhom}{/nhom}')}</w:sdtContent></w:sdt>`;
    expect(await faultsOf(add(control))).toMatchObject([{ kind: 'control' }, { kind: 'control' }]);
    const tracked = editDocx(template, (xml) =>
      xml.replace('<w:body>', '<w:body><w:p><w:ins w:id="1" w:author="A"><w:r><w:t>a</w:t></w:r></w:ins></w:p>'),
    );
    expect(await faultsOf(tracked)).toEqual([{ kind: 'tracked-changes' }]);
  });

  test('refuses what has no tags: nothing of the report would be in it', async () => {
    expect(await faultsOf(editDocx(template, (xml) => xml.replaceAll(/\{[^{}]*\}/g, '')))).toEqual([
      { kind: 'no-tags' },
    ]);
  });
});

describe('a hostile file', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const document = { name: 'word/document.xml', content: '<w:document/>' };
  const types = { name: '[Content_Types].xml', content: '<Types/>' };

  test.each([
    ['text', Buffer.from('không phải tệp Word'), 'not-a-document'],
    ['another archive', zip([{ name: 'a.txt', content: 'a' }]), 'not-a-document'],
    ['a document without its text', zip([types]), 'not-a-document'],
    [
      'entities',
      zip([types, { name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }]),
      'not-a-document',
    ],
    ['a password', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['Word 97', Buffer.concat([compound, Buffer.from('WordDocument', 'utf16le')]), 'old-format'],
    ['too many bytes', Buffer.alloc(TEMPLATE_LIMITS.bytes + 1), 'too-large'],
    [
      'what unpacks to too much',
      zip([types, document, { name: 'word/media/a.bmp', content: Buffer.alloc(TEMPLATE_LIMITS.unpacked + 1) }]),
      'too-large',
    ],
    [
      'too many files',
      zip([types, ...Array.from({ length: TEMPLATE_LIMITS.files }, (_, at) => ({ name: `${at}.xml`, content: '' }))]),
      'too-large',
    ],
  ])('is refused: %s', async (_, bytes, kind) => {
    expect(await checkTemplate(bytes)).toEqual({ kind });
    expect(await fillReportTemplate(bytes, FACTS, DRAFTED, NO_CHARTS)).toEqual({ kind });
  });

  test('is refused where its text breaks off', async () => {
    const broken = editDocx(template, (xml) => xml.slice(0, xml.length / 2));
    expect(await checkTemplate(broken)).toEqual({ kind: 'not-a-document' });
    expect(await fillReportTemplate(broken, FACTS, DRAFTED, NO_CHARTS)).toEqual({ kind: 'not-a-document' });
  });

  test('takes bounded memory and time, whatever its loops come to', async () => {
    const groups = Array.from({ length: 1000 }, (_, at) => ({ code: `${at}`, title: 'Nhóm', tasks: [] }));
    const text = `${paragraph('{#nhom}')}${paragraph('a').repeat(2_000)}${paragraph('{/nhom}')}`;
    const filling = await fillReportTemplate(add(text), sampleFacts({ groups }), DRAFTED, NO_CHARTS);
    expect(filling).toEqual({ kind: 'too-large' });
  });
});
