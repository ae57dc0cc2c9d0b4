import { describe, expect, it } from 'vitest';
import { connectOffice } from '../../../../addin/app/office-host.ts';

const office = (host: string | null, context: object) => ({
  onReady: () => Promise.resolve({ host, platform: null }),
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
    });
  });

  it('does without them where the host has none', async () => {
    expect(await connectOffice(office('Excel', {}))).toEqual({
      inExcel: true,
      partitionKey: '',
      ground: null,
    });
  });

  it('knows a plain browser window', async () => {
    expect(await connectOffice(office(null, { partitionKey: 'k/' }))).toEqual({
      inExcel: false,
      partitionKey: '',
      ground: null,
    });
  });
});
