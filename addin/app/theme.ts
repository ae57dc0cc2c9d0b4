import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

export type Shade = 'light' | 'dark';

const FONTS =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

export const THEMES = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
} as const satisfies Record<Shade, Theme>;

/** Perceived brightness below which a ground counts as dark, 0–255. */
const MIDDLE = 128;

function isDark(ground: string): boolean | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(ground);
  if (parts === null) return null;
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  if (red === undefined || green === undefined || blue === undefined) return null;
  return 0.299 * red + 0.587 * green + 0.114 * blue < MIDDLE;
}

export interface ShadeSigns {
  /** `location.search`; `?theme=dark` decides over everything else (used by the workbench). */
  readonly search: string;
  /** Ground of the Office theme, «#262626», or null. */
  readonly ground: string | null;
  readonly prefersDark: boolean;
}

/** Light or dark: the address first, then Office's own theme, then the system's wish. */
export function chooseShade({ search, ground, prefersDark }: ShadeSigns): Shade {
  const asked = new URLSearchParams(search).get('theme');
  if (asked === 'light' || asked === 'dark') return asked;
  return ((ground === null ? null : isDark(ground)) ?? prefersDark) ? 'dark' : 'light';
}
