const DIGITS = 4;

/** «0031» */
export const sayReceipt = (no: number): string => String(no).padStart(DIGITS, '0');
