import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';

const PATH = fileURLToPath(new URL('../../manifest.xml', import.meta.url));
const OWN = 'https://localhost:3443';
const xml = readFileSync(PATH, 'utf8');

const all = (pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map((found) => found[1] ?? '');

/** Width and height of a PNG stand in its first chunk. */
function pngSize(name: string): readonly [number, number] {
  const content = readFileSync(new URL(`../../addin/assets/${name}`, import.meta.url));
  return [content.readUInt32BE(16), content.readUInt32BE(20)];
}

describe('the manifest', () => {
  it('is read by office-addin-manifest with everything it must hold', async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(PATH);

    expect(manifest).toMatchObject({
      id: expect.stringMatching(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u) as string,
      defaultLocale: 'zh-CN',
      displayName: '清单通',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      officeAppType: 'TaskPaneApp',
      defaultSettings: { sourceLocation: `${OWN}/pane/taskpane.html` },
    });
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/u);
  });

  it('names no address but its own, https only, without wildcard (SEC-76)', () => {
    const addresses = all(/DefaultValue="(https?:[^"]*)"/gu).concat(all(/<AppDomain>([^<]*)</gu));

    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.every((address) => address === OWN || address.startsWith(`${OWN}/`))).toBe(
      true,
    );
    expect(xml).not.toContain('*');
  });

  it('asks for ExcelApi 1.9 and no more', () => {
    expect(all(/<Set Name="([^"]+)"/gu)).toEqual(['ExcelApi']);
    expect(all(/<Set [^>]*MinVersion="([^"]+)"/gu)).toEqual(['1.9']);
  });

  it('opens one and the same pane from both buttons, each at its own start', () => {
    expect(new Set(all(/<TaskpaneId>([^<]+)</gu)).size).toBe(1);
    expect(all(/<bt:Url [^>]*DefaultValue="([^"]+)"/gu)).toEqual([
      `${OWN}/pane/taskpane.html?go=sync`,
      `${OWN}/pane/taskpane.html?go=summary`,
    ]);
  });

  it('refers only to resources it has, each id at most 32 characters', () => {
    const ids = all(/<bt:(?:Image|Url|String) id="([^"]+)"/gu);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect(all(/resid="([^"]+)"/gu).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('keeps the lengths the schema allows for labels and tips', () => {
    const short = /<bt:ShortStrings>(.*)<\/bt:ShortStrings>/su.exec(xml)?.[1] ?? '';
    const long = /<bt:LongStrings>(.*)<\/bt:LongStrings>/su.exec(xml)?.[1] ?? '';
    const lengths = (part: string) =>
      [...part.matchAll(/DefaultValue="([^"]+)"/gu)].map((found) => (found[1] ?? '').length);

    expect(Math.max(...lengths(short))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths(long))).toBeLessThanOrEqual(250);
  });

  it.each([
    ['icon', [16, 32, 64, 80]],
    ['sync', [16, 32, 80]],
    ['summary', [16, 32, 80]],
  ] as const)(
    'has the icon «%s» in its true sizes, a drawing of its own for each',
    (name, sizes) => {
      expect(sizes.map((size) => pngSize(`${name}-${String(size)}.png`))).toEqual(
        sizes.map((size) => [size, size]),
      );
    },
  );
});
