import JSZip from 'jszip';

/** The parts of an .xlsx package by path («xl/workbook.xml»), as text where we touch them. */
export class PackageParts {
  readonly #zip: JSZip;

  private constructor(zip: JSZip) {
    this.#zip = zip;
  }

  /** Throws in words when the bytes are no zip (an old .xls, or one locked with a password). */
  static async read(bytes: Uint8Array): Promise<PackageParts> {
    const zip = await JSZip.loadAsync(bytes).catch((error: unknown) => {
      throw new Error(
        '这不是 .xlsx 文件（可能是旧的 .xls，或加了打开密码）。请在 Excel 中另存为 .xlsx 后再打开。',
        {
          cause: error,
        },
      );
    });
    return new PackageParts(zip);
  }

  paths(): readonly string[] {
    return Object.keys(this.#zip.files).filter((path) => this.#zip.files[path]?.dir === false);
  }

  async text(path: string): Promise<string | null> {
    return (await this.#zip.file(path)?.async('string')) ?? null;
  }

  /** Text of a part that must be there. */
  async mustText(path: string): Promise<string> {
    const text = await this.text(path);
    if (text === null) throw new Error(`文件缺少 ${path}，可能已损坏。请换一份完整的 .xlsx。`);
    return text;
  }

  set(path: string, text: string): void {
    this.#zip.file(path, text);
  }

  /** «STORE» is quicker where the bytes are read again at once. */
  bytes(compression: 'DEFLATE' | 'STORE' = 'DEFLATE'): Promise<Uint8Array> {
    return this.#zip.generateAsync({ type: 'uint8array', compression });
  }
}

const REL_ROOT = 'xl/';

/** «xl/worksheets/sheet1.xml» for a relationship target of the workbook («worksheets/sheet1.xml», «/xl/…»). */
export function workbookTarget(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${REL_ROOT}${target}`;
}
