import { describe, expect, test } from 'vitest';
import { readTypedCommand } from '../../../src/domain/text/typed-command.ts';

const NAMES = ['start', 'baocao', 'trogiup', 'tinhhinh', 'duyet', 'donvi', 'huy'];

describe('a command as it is typed', () => {
  test.each([
    ['/baocao', 'baocao', ''],
    ['/báocáo', 'baocao', ''],
    ['/báo cáo', 'baocao', ''],
    ['/Báo Cáo 2018', 'baocao', '2018'],
    ['/BaoCao@dieu_phoi_bot', 'baocao', ''],
    ['/BAOCAO năm nay', 'baocao', 'năm nay'],
    ['／trogiup', 'trogiup', ''],
    ['/ trogiup', 'trogiup', ''],
    ['／ＢＡＯＣＡＯ', 'baocao', ''],
    ['/bao_cao', 'baocao', ''],
    ['/báo_cáo 2018', 'baocao', '2018'],
    ['／ Trợ giúp', 'trogiup', ''],
    [' /hủy', 'huy', ''],
    ['/hủy'.normalize('NFD'), 'huy', ''],
    ['/đơnvị Quỳ Hợp', 'donvi', 'Quỳ Hợp'],
  ])('%s is /%s with “%s”', (text, name, rest) => {
    expect(readTypedCommand(text, NAMES)).toMatchObject({ kind: 'command', name, rest });
  });

  test.each([
    ['/bacao', ['baocao']],
    ['/tinhinh', ['tinhhinh']],
    ['/trợgiup1', ['trogiup']],
    ['/khongco', []],
    ['/hu', ['huy']],
  ])('%s is unknown; nearest: %j', (text, nearest) => {
    expect(readTypedCommand(text, NAMES)).toMatchObject({ kind: 'unknown', nearest });
  });

  test.each(['baocao', '/ 12 cơ sở', '12/2018', '/', '/ kg mỗi ngày', '/home/a.pdf'])('“%s” is none', (text) => {
    expect(readTypedCommand(text, NAMES)).toBeNull();
  });

  test('says which bot is meant', () => {
    expect(readTypedCommand('/baocao@Other_Bot', NAMES)).toMatchObject({ addressee: 'other_bot' });
  });
});
