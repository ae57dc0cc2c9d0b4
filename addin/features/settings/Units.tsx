import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { type Directory, UNIT_KINDS, type Unit, type UnitKind } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { UnitForm } from './UnitForm.tsx';
import { UNIT_KIND_LABELS } from './unit-kind-labels.ts';

export interface UnitsProps {
  readonly directory: Directory;
  readonly onSaved: () => void;
}

function newUnit(units: readonly Unit[], id: string): Unit {
  const order = Math.max(-1, ...units.map((unit) => unit.order)) + 1;
  return { id: id as Unit['id'], name: '', kind: 'department', aliases: [], order, active: true };
}

/** Departments, villages and outside bodies of the town. */
export function Units({ directory, onSaved }: UnitsProps) {
  const { newId } = useServices();
  const { units } = directory;
  const [draft, setDraft] = useState<Unit | null>(null);
  return (
    <Section title="单位" count={`${String(units.length)} 个`}>
      {units.length === 0 && (
        <Quiet>还没有单位。可以在这里添加，也可以在发布清单时按清单里的名称添加。</Quiet>
      )}
      {UNIT_KINDS.map((kind) => (
        <KindList key={kind} kind={kind} units={units} onSaved={onSaved} />
      ))}
      {draft === null ? (
        <Button
          icon={<AddRegular />}
          onClick={() => {
            setDraft(newUnit(units, newId()));
          }}
        >
          添加单位
        </Button>
      ) : (
        <UnitForm
          key={draft.id}
          unit={draft}
          onSaved={() => {
            setDraft(null);
            onSaved();
          }}
        />
      )}
    </Section>
  );
}

interface KindListProps {
  readonly kind: UnitKind;
  readonly units: readonly Unit[];
  readonly onSaved: () => void;
}

function KindList({ kind, units, onSaved }: KindListProps) {
  const own = units.filter((unit) => unit.kind === kind);
  if (own.length === 0) return null;
  return (
    <Disclosure title={`${UNIT_KIND_LABELS[kind]} · ${String(own.length)} 个`}>
      {own.map((unit) => (
        <Disclosure key={unit.id} title={unit.active ? unit.name : `${unit.name} · 已停用`}>
          <UnitForm unit={unit} onSaved={onSaved} />
        </Disclosure>
      ))}
    </Disclosure>
  );
}
