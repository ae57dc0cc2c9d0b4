import { Checkbox } from '@fluentui/react-components';
import { UNIT_KINDS, type Unit } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NamedForm } from './NamedForm.tsx';
import { UNIT_KIND_LABELS } from './unit-kind-labels.ts';

const KINDS = UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_LABELS[value] }));

export interface UnitFormProps {
  readonly unit: Unit;
  readonly onSaved: () => void;
}

/** Name, other names and kind of one unit. */
export function UnitForm({ unit, onSaved }: UnitFormProps) {
  const { api } = useServices();
  return (
    <NamedForm
      thing="单位"
      nameLabel="名称"
      initial={unit}
      save={(saved) => api.saveUnit(saved)}
      onSaved={onSaved}
    >
      {({ kind, active }, change) => (
        <>
          <Choice
            label="类别"
            value={kind}
            options={KINDS}
            onChange={(next) => {
              change({ kind: next });
            }}
          />
          <Checkbox
            label="在用"
            checked={active}
            onChange={(_, { checked }) => {
              change({ active: checked === true });
            }}
          />
        </>
      )}
    </NamedForm>
  );
}
