import { TextField } from '../../ui/TextField.tsx';
import { passwordFault, repeatFault } from './password.ts';

export interface NewPasswordProps {
  /** What it is called here: «新密码» beside an old one. */
  readonly word: '密码' | '新密码';
  readonly form: { readonly password: string; readonly repeat: string };
  readonly set: (key: 'password' | 'repeat') => (value: string) => void;
  readonly required?: boolean;
}

/** A new password, typed twice; what is wrong with it is said as soon as there is something to say it of. */
export function NewPassword({ word, form, set, required = false }: NewPasswordProps) {
  const { password, repeat } = form;
  return (
    <>
      <TextField
        label={word}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={set('password')}
        hint="至少 8 位，含大写、小写、数字、符号中的三种。"
        fault={password === '' ? null : passwordFault(password)}
        required={required}
      />
      <TextField
        label={`再输一次${word}`}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={set('repeat')}
        fault={repeat === '' ? null : repeatFault(password, repeat)}
        required={required}
      />
    </>
  );
}
