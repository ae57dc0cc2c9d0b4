/** One entry of `/workbench/demo-workbooks.json`; `file` is a path relative to that address. */
export interface DemoWorkbook {
  readonly name: string;
  readonly file: string;
  readonly description: string;
}

function isDemoWorkbook(value: unknown): value is DemoWorkbook {
  if (typeof value !== 'object' || value === null) return false;
  const { name, file, description } = value as Record<keyof DemoWorkbook, unknown>; // checked in the next line
  return [name, file, description].every((each) => typeof each === 'string');
}

async function mustFetch(address: string): Promise<Response> {
  const response = await fetch(address);
  if (response.ok) return response;
  throw new Error(`服务器没有给出 ${address}（${response.status}）。`);
}

/** The ready-made workbooks of the server; it has none unless it was started with the example town. */
export async function fetchDemoWorkbooks(): Promise<readonly DemoWorkbook[]> {
  const response = await fetch('demo-workbooks.json');
  if (response.status === 404) return [];
  if (!response.ok)
    throw new Error(`演示工作簿的清单没有取到（${response.status}）。请刷新页面再试。`);
  const list: unknown = await response.json();
  if (!Array.isArray(list) || !list.every(isDemoWorkbook))
    throw new Error('演示工作簿的清单读不懂。');
  return list;
}

export async function fetchWorkbook(file: string): Promise<Uint8Array> {
  const response = await mustFetch(file);
  return new Uint8Array(await response.arrayBuffer());
}
