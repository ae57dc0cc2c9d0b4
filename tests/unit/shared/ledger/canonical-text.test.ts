import { expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/ledger/canonical-text.ts';

/** Every character of the basic plane but surrogates, line breaks and blanks. */
const CHARACTERS = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit)).filter(
  (character) => character.isWellFormed() && !/[\s\u00A0]/u.test(character),
);

it('is NFC, whichever character stands behind a letter, a syllable or a Chinese character', () => {
  for (const before of ['e', 'か', '가', '中', '，']) {
    const wrong = CHARACTERS.filter(
      (character) =>
        canonicalText(before + character) !== (before + character).normalize('NFC').trimEnd(),
    );
    expect(wrong).toEqual([]);
  }
});

it('has one line break and one blank, and none at the end', () => {
  expect(canonicalText('　一\r\n二\r三\u00A0四 \u00A0\n')).toBe('　一\n二\n三 四');
});
