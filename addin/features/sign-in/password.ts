const SHORTEST = 8;
const KINDS = [/[A-Z]/u, /[a-z]/u, /\d/u, /[^A-Za-z\d]/u] as const;
const KINDS_NEEDED = 3;

/** What is plainly wrong with a new password, or null; the server also refuses names and common passwords. */
export function passwordFault(password: string): string | null {
  if (password.length < SHORTEST) return `至少 ${String(SHORTEST)} 位。`;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return kinds < KINDS_NEEDED ? '要含大写、小写、数字、符号中的三种。' : null;
}

export const repeatFault = (password: string, repeat: string): string | null =>
  repeat === password ? null : '两次输入的密码不一样。';

export const isNewPassword = (password: string, repeat: string): boolean =>
  passwordFault(password) === null && repeatFault(password, repeat) === null;
