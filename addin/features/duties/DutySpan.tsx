import { Checkbox } from '@fluentui/react-components';
import { TextField } from '../../ui/TextField.tsx';
import type { DutyDetailsProps } from './duty-details-props.ts';

/** A named span such as 两会 in which alone the duty holds. */
export function DutySpan({ form, onChange }: DutyDetailsProps) {
  const { within, firstDay } = form;
  return (
    <>
      <Checkbox
        label="只在一段时间里报（如两会期间）"
        checked={within !== null}
        onChange={(_, { checked }) => {
          onChange({
            within: checked === true ? { name: '两会期间', from: firstDay, to: firstDay } : null,
          });
        }}
      />
      {within !== null && (
        <>
          <TextField
            label="这段时间叫什么"
            value={within.name}
            onChange={(name) => {
              onChange({ within: { ...within, name } });
            }}
          />
          <TextField
            label="开始"
            type="date"
            value={within.from}
            onChange={(from) => {
              onChange({ within: { ...within, from } });
            }}
          />
          <TextField
            label="结束"
            type="date"
            value={within.to}
            onChange={(to) => {
              onChange({ within: { ...within, to } });
            }}
          />
        </>
      )}
    </>
  );
}
