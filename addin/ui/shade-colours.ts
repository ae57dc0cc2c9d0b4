import { tokens } from '@fluentui/react-components';

/** Meanings a figure or a state can have; the word always stands beside the colour. */
export const SHADE_COLOURS = {
  good: tokens.colorStatusSuccessBackground3,
  plain: tokens.colorCompoundBrandBackground,
  soon: tokens.colorPaletteYellowBackground3,
  warn: tokens.colorStatusWarningBackground3,
  bad: tokens.colorStatusDangerBackground3,
  none: tokens.colorNeutralStroke1,
} as const;

export type ShadeName = keyof typeof SHADE_COLOURS;
