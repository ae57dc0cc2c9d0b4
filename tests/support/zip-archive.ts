import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
  /** Size to write into the headers when they are to lie. */
  readonly claimedSize?: number;
  readonly isEncrypted?: boolean;
  /** Compression method to claim; deflate by default. */
  readonly method?: number;
}

function header(part: ZipPart, data: Buffer, isLocal: boolean): Buffer {
  const start = Buffer.alloc(isLocal ? 4 : 6);
  start.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.isEncrypted === true ? 1 : 0, 2);
  fields.writeUInt16LE(part.method ?? 8, 4);
  fields.writeUInt32LE(crc32(part.content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(part.claimedSize ?? part.content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return Buffer.concat([start, fields]);
}

/** An archive as hostile as a test needs it: sizes may lie, methods and flags are as given. */
export function zipArchive(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = part.method === 0 ? part.content : deflateRawSync(part.content);
    const name = Buffer.from(part.name);
    const local = Buffer.concat([header(part, data, true), name, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([header(part, data, false), rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
