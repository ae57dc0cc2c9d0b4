import { describe, expect, it } from 'vitest';
import { connectOffice } from '../../../../addin/app/office-host.ts';

const office = (host: string | null, context: object, platform: string | null = null) => ({
  onReady: () => Promise.resolve({ host, platform }),
  context,
});

describe('connectOffice', () => {
  it('is null where Office.js was not loaded', async () => {
    expect(await connectOffice(undefined)).toBeNull();
  });

  it('takes partition and ground from Excel', async () => {
    const context = { partitionKey: 'k/', officeTheme: { bodyBackgroundColor: '#262626' } };

    expect(await connectOffice(office('Excel', context))).toEqual({
      inExcel: true,
      partitionKey: 'k/',
      ground: '#262626',
      savesFiles: true,
    });
  });

  it('does without them where the host has none', async () => {
    expect(await connectOffice(office('Excel', {}))).toEqual({
      inExcel: true,
      partitionKey: '',
      ground: null,
      savesFiles: true,
    });
  });

  it('knows a plain browser window', async () => {
    expect(await connectOffice(office(null, { partitionKey: 'k/' }))).toEqual({
      inExcel: false,
      partitionKey: '',
      ground: null,
      savesFiles: true,
    });
  });

  it.each([
    ['PC', true],
    ['OfficeOnline', true],
    ['Mac', false],
    ['iOS', false],
  ])('knows whether the pane on %s can save files', async (platform, savesFiles) => {
    expect(await connectOffice(office('Excel', {}, platform))).toMatchObject({ savesFiles });
  });
});
