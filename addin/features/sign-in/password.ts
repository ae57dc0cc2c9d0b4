const SHORTEST = 8;
const KINDS = [/[A-Z]/u, /[a-z]/u, /\d/u, /[^A-Za-z\d]/u] as const;
const KINDS_NEEDED = 3;

/** What is plainly wrong with a new password, or null; the server also refuses names and common passwords. */
export function passwordFault(password: string): string | null {
  if (password.length < SHORTEST) return `还差 ${String(SHORTEST - password.length)} 位。`;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return kinds < KINDS_NEEDED ? `还差 ${String(KINDS_NEEDED - kinds)} 种字符。` : null;
}

export const repeatFault = (password: string, repeat: string): string | null =>
  repeat === password ? null : '两次输入的密码不一样。';

export const isNewPassword = (password: string, repeat: string): boolean =>
  passwordFault(password) === null && repeatFault(password, repeat) === null;
