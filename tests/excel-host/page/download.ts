const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the file to the browser's downloads. */
export function downloadXlsx(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address over when the click returns, but Firefox and Safari read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
