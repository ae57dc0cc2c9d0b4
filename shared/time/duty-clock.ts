import { DAY_MINUTES } from './moment.ts';

/** Words with the time of day taken off their end; minute null when that time does not exist (25:00). */
export interface Clocked {
  readonly words: string;
  readonly minute: number | null;
}

const NOON = 720;
const HOUR = 60;

const CLOCK = /(上午|中午|下午|晚上)?(\d{1,2})(?::|时|点)(\d{2}|半)?分?前?$/u;
const AT_NOON = /(?:中午|正午)前?$/u;

/** «下午5点» is 17:00, and so is «下午17点»; «中午1点» is 13:00. */
function hourOf(part: string | undefined, hour: number): number {
  const isLater = part === '下午' || part === '晚上' || (part === '中午' && hour < 10);
  return isLater && hour < 12 ? hour + 12 : hour;
}

/** Takes «12:00前», «下午5点半», «中午前» off canonical words; without a time the limit is the end of the day. */
export function takeClock(words: string): Clocked {
  if (AT_NOON.test(words)) return { words: words.replace(AT_NOON, ''), minute: NOON };
  const match = CLOCK.exec(words);
  if (match === null) return { words, minute: DAY_MINUTES };
  const [, part, hour, minute = '0'] = match;
  const past = minute === '半' ? 30 : Number(minute);
  const total = hourOf(part, Number(hour)) * HOUR + past;
  const exists = past < HOUR && total <= DAY_MINUTES;
  return { words: words.slice(0, match.index), minute: exists ? total : null };
}
