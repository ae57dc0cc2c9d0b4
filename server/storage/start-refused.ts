/** The server must not run on this data; the message says why and what to do, and is all that its window shows. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
