/** One file of an archive as its central directory names it. Sizes are claims; only inflating tells the truth. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** The bytes as stored in the archive. */
  readonly data: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** Marks a number that stands in the zip64 records; a file within our limits never needs them. */
const IN_ZIP64 = 0xffffffff;
const SHORT_IN_ZIP64 = 0xffff;

function endOfCentralDirectory(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return null;
}

function entryData(bytes: Buffer, localAt: number, length: number): Uint8Array | null {
  if (localAt + LOCAL_LENGTH > bytes.length) return null;
  if (bytes.readUInt32LE(localAt) !== LOCAL_SIGNATURE) return null;
  const names = bytes.readUInt16LE(localAt + 26) + bytes.readUInt16LE(localAt + 28);
  const start = localAt + LOCAL_LENGTH + names;
  return start + length > bytes.length ? null : bytes.subarray(start, start + length);
}

interface CentralRecord {
  readonly entry: ZipEntry;
  readonly next: number;
}

function readRecord(bytes: Buffer, at: number): CentralRecord | null {
  if (at + CENTRAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE)
    return null;
  const compressed = bytes.readUInt32LE(at + 20);
  const localAt = bytes.readUInt32LE(at + 42);
  if (compressed === IN_ZIP64 || localAt === IN_ZIP64) return null;
  const data = entryData(bytes, localAt, compressed);
  if (data === null) return null;
  const nameLength = bytes.readUInt16LE(at + 28);
  const nameAt = at + CENTRAL_LENGTH;
  const extras = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  return {
    entry: {
      name: bytes.toString('utf8', nameAt, nameAt + nameLength),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      data,
    },
    next: nameAt + nameLength + extras,
  };
}

/** Entries of the central directory, at most `most` of them; null when the archive is damaged. */
export function readZipEntries(file: Uint8Array, most: number): readonly ZipEntry[] | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.length < END_LENGTH ? null : endOfCentralDirectory(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  // Another reader would follow them to other records than those that were judged.
  const isSplit = [4, 6, 8, 10].some((at) => bytes.readUInt16LE(end + at) === SHORT_IN_ZIP64);
  if (isSplit || bytes.readUInt32LE(end + 16) === IN_ZIP64) return null;
  const entries: ZipEntry[] = [];
  for (let at = bytes.readUInt32LE(end + 16); entries.length < Math.min(count, most);) {
    const record = readRecord(bytes, at);
    if (record === null) return null;
    entries.push(record.entry);
    at = record.next;
  }
  return entries;
}
