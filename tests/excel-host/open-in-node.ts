import { openNodeHost, type NodeHost, type NodeHostOptions } from './node-host.ts';
import { openXlsx } from './xlsx/open.ts';
import { placeFile } from './xlsx/place.ts';

export interface OpenInNodeOptions extends Omit<NodeHostOptions, 'snapshot'> {
  /** File name with its ending; default «工作簿.xlsx». */
  readonly name?: string;
}

export interface OpenedInNode extends NodeHost {
  /** What the file held and was not taken over, in words; empty for what we wrote ourselves. */
  readonly notCarried: readonly string[];
}

/** Opens an Excel stand-in on the bytes of an .xlsx; `saveXlsx(host.model)` gives the bytes back. */
export async function openInNode(
  bytes: Uint8Array,
  options: OpenInNodeOptions = {},
): Promise<OpenedInNode> {
  const { name = '工作簿.xlsx', ...hostOptions } = options;
  const file = await openXlsx(bytes, { id: 'workbook', name });
  const host = await openNodeHost({ ...hostOptions, snapshot: file.snapshot });
  placeFile(host.model, file);
  return { ...host, notCarried: file.notCarried };
}
