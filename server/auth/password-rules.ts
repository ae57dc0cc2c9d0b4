const MIN_LENGTH = 8;
const MIN_CLASSES = 3;

/** Words that passwords are made of; each stands for all its spellings (P@ssw0rd2024!). */
const COMMON_CORES: ReadonlySet<string> = new Set(
  `password passwd pass admin administrator root user guest test demo welcome login letmein master secret default
   changeme qwerty qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc onetwothree abc abcd abcde abcdef
   abcdefg abcdefgh iloveyou woaini woaiwojia mima woshishui nihao zhongguo china beijing chongqing anquan yingji
   yingjiban anwei anweiban zhenzhengfu town government computer windows office excel monkey dragon sunshine princess
   football superman batman starwars hello world summer winter spring autumn january february march april june july
   august september october november december monday friday a aa aaa aaaa q qq qqq w ww www x xx xxx z zz zzz`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const CLASSES = [/[a-z]/u, /[A-Z]/u, /[0-9]/u, /[^a-zA-Z0-9]/u];

/**
 * Is this password too weak to be set? At least 8 characters of three classes (等保 2.0, 8.1.4.1), no common word in any
 * spelling, none of the words around its owner (login, name, town and unit, telephone).
 */
export function isWeakPassword(password: string, contextWords: readonly string[]): boolean {
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  if ([...password].length < MIN_LENGTH || classes < MIN_CLASSES) return true;
  if (/1[3-9]\d{9}/u.test(password)) return true;
  const lower = password.toLowerCase();
  if (contextWords.some((word) => word.length >= 2 && lower.includes(word.toLowerCase())))
    return true;
  return isCommon(lower);
}

// Both readings: digits at the ends are decoration (Admin2024), digits inside are letters (p4ssw0rd).
function isCommon(lower: string): boolean {
  const bare = lower.replace(/^[^a-z]+|[^a-z]+$/gu, '');
  const spelt = [...lower].map((letter) => LOOKALIKES[letter] ?? letter).join('');
  const readings = [bare, bare.replace(/[^a-z]/gu, ''), readLetters(bare), readLetters(spelt)];
  return readings.some((reading) => COMMON_CORES.has(reading) || isRun(reading));
}

function readLetters(word: string): string {
  return [...word]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join('')
    .replace(/[^a-z]/gu, '');
}

function isRun(word: string): boolean {
  return word !== '' && [...word].every((letter) => letter === word.charAt(0));
}
