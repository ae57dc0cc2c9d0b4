/** What the Excel that is stood in for claims: ExcelApi of LTSC 2021, LTSC 2024 and Microsoft 365. */
export const REQUIREMENT_SETS = ['1.14', '1.17', '1.20'] as const;
export type RequirementSet = (typeof REQUIREMENT_SETS)[number];

/** Sets other than ExcelApi that each of these Excels has. */
const ALWAYS: Readonly<Record<string, string>> = {
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
  DialogApi: '1.2',
  CustomXmlParts: '1.1',
  Settings: '1.1',
};

function numbers(version: string): readonly [number, number] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}

/** '1.10' is newer than '1.9'. */
export function covers(claimed: string, wanted: string): boolean {
  const [major, minor] = numbers(claimed);
  const [wantedMajor, wantedMinor] = numbers(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** As `Office.context.requirements.isSetSupported`; set names in any case, no version = any. */
export function isSetSupported(claimed: RequirementSet, name: string, version = '1.1'): boolean {
  const key = name.toLowerCase();
  if (key === 'excelapi') return covers(claimed, version);
  const found = Object.entries(ALWAYS).find(([each]) => each.toLowerCase() === key);
  return found !== undefined && covers(found[1], version);
}
