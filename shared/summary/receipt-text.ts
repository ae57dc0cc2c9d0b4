const RECEIPT_DIGITS = 4;

/** «0031» */
export function receiptText(receipt: number | null): string {
  return receipt === null ? '' : String(receipt).padStart(RECEIPT_DIGITS, '0');
}
