import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Membership } from '../../shared/town/set-members.ts';
import type { Group, Unit } from '../../shared/town/unit.ts';
import { Choice } from './Choice.tsx';
import { Quiet } from './Quiet.tsx';
import { Row, Stack } from './Stack.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    alignItems: 'start',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
});

const MODES = [
  { value: 'listed', label: '逐个勾选' },
  { value: 'village', label: '所有村（社区）' },
  { value: 'department', label: '所有部门' },
] as const;

const KINDS = [
  { kind: 'department', label: '部门' },
  { kind: 'village', label: '村（社区）' },
] as const;

export interface MemberPickerProps {
  readonly groupName: string;
  readonly units: readonly Unit[];
  readonly value: Membership;
  readonly onChange: (value: Membership) => void;
}

/** Who belongs to a group: a rule («所有村（社区）») or ticked one by one. */
export function MemberPicker({ groupName, units, value, onChange }: MemberPickerProps) {
  const mode = value.every ?? 'listed';
  const missing = KINDS.filter(
    ({ kind }) => !units.some((unit) => unit.active && unit.kind === kind),
  );
  const lacking = missing.filter(({ kind }) => mode === 'listed' || mode === kind);
  return (
    <Stack>
      <Choice
        label={`「${groupName}」包括`}
        value={mode}
        options={MODES}
        onChange={(next) => {
          onChange({ every: next === 'listed' ? null : next, members: value.members });
        }}
      />
      {mode === 'listed' &&
        KINDS.map(({ kind, label }) => (
          <KindGrid
            key={kind}
            label={label}
            units={units.filter((unit) => unit.kind === kind && unit.active)}
            members={value.members}
            onChange={(members) => {
              onChange({ every: null, members });
            }}
          />
        ))}
      {lacking.map(({ kind, label }) => (
        <Quiet key={kind}>单位名单里还没有{label}。请先到“设置”里添加单位，再回来选。</Quiet>
      ))}
    </Stack>
  );
}

interface KindGridProps {
  readonly label: string;
  readonly units: readonly Unit[];
  readonly members: Group['members'];
  readonly onChange: (members: Group['members']) => void;
}

function KindGrid({ label, units, members, onChange }: KindGridProps) {
  const styles = useStyles();
  if (units.length === 0) return null;
  const others = members.filter((id) => units.every((unit) => unit.id !== id));
  const toggle = (unit: Unit): void => {
    onChange(
      members.includes(unit.id) ? members.filter((id) => id !== unit.id) : [...members, unit.id],
    );
  };
  return (
    <fieldset className={styles.grid}>
      <legend className={styles.legend}>
        <Row>
          {label}
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${label}全选`}
            onClick={() => {
              onChange([...others, ...units.map(({ id }) => id)]);
            }}
          >
            全选
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${label}全不选`}
            onClick={() => {
              onChange(others);
            }}
          >
            全不选
          </Button>
        </Row>
      </legend>
      {units.map((unit) => (
        <Checkbox
          key={unit.id}
          label={unit.name}
          checked={members.includes(unit.id)}
          onChange={() => {
            toggle(unit);
          }}
        />
      ))}
    </fieldset>
  );
}
