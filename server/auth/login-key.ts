/** The form in which logins are compared: width, case and surrounding space make no second person (等保 2.0, 8.1.4.1). */
export function loginKey(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
