import { describe, expect, test } from 'vitest';
import { readBareCommand } from '../../../src/domain/text/bare-command.ts';
import { COMMANDS } from '../../../src/telegram/routing/commands.ts';

describe('a command typed as words', () => {
  test.each([
    ['bao cao', 'baocao'],
    ['Báo cáo', 'baocao'],
    ['baocao', 'baocao'],
    ['nộp', 'baocao'],
    ['NỘP BÁO CÁO', 'baocao'],
    ['tro giup', 'trogiup'],
    ['trợ giúp!', 'trogiup'],
    ['tình hình', 'tinhhinh'],
    ['dang ky', 'dangky'],
    ['mở kỳ', 'kybaocao'],
    ['bắt đầu', 'start'],
    ['hủy', 'huy'],
  ])('%s is /%s', (typed, name) => expect(readBareCommand(typed, COMMANDS)).toBe(name));

  test.each(['báo cáo năm 2018', 'tình hình huyện Quỳ Hợp', 'Quỳ Hợp', '126', '', '…', 'thôi', 'constructor'])(
    'not: %s',
    (typed) => expect(readBareCommand(typed, COMMANDS)).toBeNull(),
  );

  test('a command that there is not here is none', () =>
    expect(readBareCommand('báo cáo', [{ name: 'start' }])).toBeNull());
});
