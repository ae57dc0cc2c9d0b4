import { makeStyles, tokens } from '@fluentui/react-components';
import { ROLE_LABELS, type Role } from '../../shared/town/role.ts';
import { PeriodLine } from '../features/report/PeriodLine.tsx';
import { useSession } from './services.ts';

const useStyles = makeStyles({
  who: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    overflowWrap: 'anywhere',
  },
  unit: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  plan: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Unit, person and plan: on a shared PC everybody must see whose pane this is (SEC-78). */
export function Who() {
  const styles = useStyles();
  const { account, town, unit, plans } = useSession();
  const [plan] = plans;
  return (
    <header className={styles.who}>
      <h1 className={styles.unit}>
        {unit?.name ?? town.name} · {account.name}
      </h1>
      <p className={styles.plan}>
        {plan === undefined ? withoutPlan(account.role) : plan.title}
        {plans.length > 1 && `等 ${String(plans.length)} 份清单`}
      </p>
      <PeriodLine />
    </header>
  );
}

/** A district has towns, not plans. */
function withoutPlan(role: Role): string {
  return role === 'district' ? '查看名下各镇的汇总' : `${ROLE_LABELS[role]} · 还没有发布的清单`;
}
