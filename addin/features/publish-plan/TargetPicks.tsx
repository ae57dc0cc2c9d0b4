import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TargetOffer, TargetOffers } from '../../../shared/report/target-offer.ts';
import { targetId, type TargetId } from '../../../shared/town/ids.ts';
import type { Directory } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Row } from '../../ui/Stack.tsx';
import { useAct } from '../../ui/use-act.ts';
import { saveTargets, type SavedTargets } from './save-targets.ts';
import { sayGivers, sayHint, sayOffer, sayText } from './target-offer-words.ts';

const useStyles = makeStyles({
  list: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface TargetPicksProps {
  readonly offered: TargetOffers;
  readonly directory: Directory;
  readonly onLeave: () => void;
}

interface Pick {
  readonly id: TargetId;
  readonly offer: TargetOffer;
}

/** What the list demands in figures: those that are clear are ticked, and nothing is made before the click. */
export function TargetPicks({ offered, directory, onLeave }: TargetPicksProps) {
  const styles = useStyles();
  const { reporting, newId } = useServices();
  // The ids are made once: a click after a lost answer makes no twin.
  const [picks] = useState<readonly Pick[]>(() =>
    offered.offers.map((offer) => ({ id: targetId.parse(newId()), offer })),
  );
  const [ticked, setTicked] = useState<ReadonlySet<TargetId>>(
    () => new Set(picks.filter(({ offer }) => offer.hint === null).map(({ id }) => id)),
  );
  const act = useAct<SavedTargets>();
  const toggle = (id: TargetId): void => {
    const after = new Set(ticked);
    if (!after.delete(id)) after.add(id);
    setTicked(after);
  };
  const done = act.state.kind === 'done' && act.state.result.refusal === null;
  const take = (): void => {
    const chosen = picks.filter(({ id }) => ticked.has(id));
    act.perform(() =>
      saveTargets(
        reporting,
        chosen.map(({ id, offer }) => ({ ...offer.target, id })),
      ),
    );
  };
  return (
    <>
      {!done && (
        <>
          <Quiet>
            建成指标以后，下面写的单位按季度填数，汇总里能看到完成没有。不要的请去掉勾；都不建也不影响清单。
          </Quiet>
          <fieldset className={styles.list}>
            <legend className={styles.legend}>
              <Row>
                建哪些指标
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    setTicked(new Set(picks.map(({ id }) => id)));
                  }}
                >
                  全选
                </Button>
              </Row>
            </legend>
            {picks.map(({ id, offer }) => (
              <Checkbox
                key={id}
                checked={ticked.has(id)}
                onChange={() => {
                  toggle(id);
                }}
                label={
                  <>
                    {sayOffer(offer)}
                    <span className={styles.quiet}>
                      {sayGivers(offer.target.unitIds, directory)}。{sayHint(offer.hint)}
                    </span>
                  </>
                }
              />
            ))}
          </fieldset>
        </>
      )}
      <ActNotice state={act.state}>{(saved) => <Saved saved={saved} />}</ActNotice>
      {!done && (
        <Row>
          <Button
            appearance="primary"
            disabledFocusable={ticked.size === 0 || act.state.kind === 'busy'}
            onClick={take}
          >
            {act.state.kind === 'busy' ? '正在建…' : `建 ${String(ticked.size)} 个指标`}
          </Button>
          <Button disabledFocusable={act.state.kind === 'busy'} onClick={onLeave}>
            都不建
          </Button>
        </Row>
      )}
      {offered.texts.length > 0 && (
        <Disclosure title={`按文字保留的 ${String(offered.texts.length)} 处`}>
          {offered.texts.map((text) => (
            <Quiet key={`${text.words} ${text.metric}`}>{sayText(text)}</Quiet>
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Saved({ saved: { count, refusal } }: { readonly saved: SavedTargets }) {
  return refusal === null ? (
    <Notice tone="success" title={`已建 ${String(count)} 个指标`}>
      名称、目标值和填数的单位要改，请到“设置”的“指标”里改。
    </Notice>
  ) : (
    <Notice tone="error" title="指标没有建完">
      {`建好了 ${String(count)} 个，后面的没有建成：${refusal.sentence}请再点一次，已建好的不会重复。`}
    </Notice>
  );
}
