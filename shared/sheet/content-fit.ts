import type { CellKind } from './cell-kind.ts';
import type { Meaning } from './meaning.ts';
import type { Profile } from './profile.ts';

/** −1 the contents speak against a meaning · 0 they say nothing · 1 they could hardly mean anything else. */
export type Fit = number;

/** Few rows say little. */
const WEIGHT_OF_ROWS = [0, 0.5, 0.7, 0.85, 1] as const;

/** Kinds that are nobody's sentence. */
const TYPED: readonly CellKind[] = [
  'deadline',
  'units',
  'people',
  'phone',
  'clock',
  'status',
  'amount',
];

function typedShare(profile: Profile): number {
  const ordinals = profile.isSequence ? 1 : profile.share('ordinal');
  return TYPED.reduce((most, kind) => Math.max(most, profile.share(kind)), ordinals);
}

/** Contents of one kind: for the meaning from a half on, against it below a quarter. */
function byShare(share: number): Fit {
  if (share >= 0.5) return 0.4 + 0.55 * share;
  return share >= 0.25 ? 0 : -0.8;
}

/** Free text; cells that are dates, names or figures are something else. */
function byText(profile: Profile, fit: Fit): Fit {
  const typed = typedShare(profile);
  if (typed >= 0.7) return -0.8;
  return typed >= 0.4 ? Math.min(fit, 0) : fit;
}

/** Longest cells that may be names nobody can tell by their endings (villages called 东湾, 西坡). */
const LONGEST_NAMES = 24;

/** Cells that could be names, though nothing shows it, speak only a little against names. */
function byNames(profile: Profile, share: number): Fit {
  const fit = byShare(share);
  const isOpen = typedShare(profile) < 0.4 && profile.length <= LONGEST_NAMES;
  return fit < 0 && isOpen ? -0.3 : fit;
}

function units(profile: Profile, isLead: boolean): Fit {
  const fit = byNames(profile, profile.share('units'));
  if (fit <= 0) return fit;
  const isSingle = profile.names <= 1.2;
  return fit + (isLead === isSingle ? 0.05 : -0.1);
}

function people(profile: Profile, isLeader: boolean): Fit {
  const share = Math.max(profile.share('people'), isLeader ? 0 : profile.share('phone'));
  const fit = byNames(profile, share);
  return fit > 0 && isLeader ? fit - (profile.names > 1.3 ? 0.15 : 0) : fit;
}

/** A task has a name of its own in most rows. */
function title(profile: Profile): Fit {
  const { length, variety } = profile;
  const byLength = length > 60 ? -0.3 : length >= 3 && length <= 40 ? 0.4 : 0.1;
  const own = variety >= 0.8 ? 0.15 : variety < 0.4 ? -0.2 : 0;
  return byText(profile, byLength + own);
}

/** A group of tasks: its name stands over several rows, or numbered as sections are. */
function action(profile: Profile): Fit {
  const { length, variety, rows } = profile;
  const numbered = profile.share('section') >= 0.5 ? 0.4 : 0;
  const grouping = rows < 3 ? 0 : variety <= 0.67 ? 0.35 : variety >= 0.9 ? -0.25 : 0;
  return byText(profile, Math.min(0.8, numbered + grouping + (length > 60 ? -0.4 : 0.05)));
}

function detail(profile: Profile): Fit {
  const { length } = profile;
  const fit = length >= 40 ? 0.55 : length >= 15 ? 0.35 : length >= 8 ? 0.1 : -0.15;
  return byText(profile, fit);
}

/** «50公里», «90%»: figures are a target; sentences may describe one. */
function target(profile: Profile): Fit {
  if (profile.isSequence && profile.filled > 2) return -0.5;
  if (profile.share('amount') >= 0.5) return 0.6;
  return byText(profile, 0.05);
}

function status(profile: Profile): Fit {
  const share = profile.share('status');
  if (share >= 0.5) return 0.3 + 0.6 * share;
  return profile.length > 12 ? -0.4 : typedShare(profile) >= 0.7 ? -0.7 : -0.05;
}

function percent(profile: Profile): Fit {
  return profile.share('amount') >= 0.6 ? 0.5 : -0.5;
}

/** Words that tell what was done, what hinders, what comes next. */
function speaking(profile: Profile, kind: CellKind): Fit {
  return byText(profile, 0.05 + 0.55 * profile.share(kind));
}

/** 已完成（户）: how much was done may be told in figures. */
function progress(profile: Profile): Fit {
  const isFigures = profile.share('amount') >= 0.7 && !profile.isSequence;
  return isFigures ? 0.1 : speaking(profile, 'done');
}

function remark(profile: Profile): Fit {
  return profile.share('units') >= 0.7 || profile.share('people') >= 0.7 ? -0.3 : 0.05;
}

function score(profile: Profile): Fit {
  const figures = Math.max(profile.share('amount'), profile.share('ordinal'));
  return figures >= 0.7 ? 0.4 : -0.1;
}

function number(profile: Profile): Fit {
  if (profile.isSequence) return 1;
  const share = profile.share('ordinal');
  return share >= 0.8 ? 0.6 : share >= 0.4 ? 0 : -0.8;
}

const FITS: Readonly<Record<Meaning, (profile: Profile) => Fit>> = {
  number,
  action,
  title,
  detail,
  deadline: (profile) => byShare(profile.share('deadline')),
  lead: (profile) => units(profile, true),
  responsible: (profile) => units(profile, false),
  people: (profile) => people(profile, false),
  leader: (profile) => people(profile, true),
  target,
  status,
  percent,
  progress,
  problems: (profile) => speaking(profile, 'trouble'),
  next: (profile) => speaking(profile, 'intent'),
  remark,
  score,
  other: () => 0,
};

/** How well the contents of a column go with a meaning, weighed by how many rows speak. */
export function fitOf(profile: Profile, meaning: Meaning): Fit {
  const weight = WEIGHT_OF_ROWS[profile.filled] ?? 1;
  return FITS[meaning](profile) * weight;
}
