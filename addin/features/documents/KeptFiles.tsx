import { useCallback, useState } from 'react';
import type { PlanId } from '../../../shared/town/ids.ts';
import { useServices } from '../../app/services.ts';
import { Choice } from '../../ui/Choice.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { SummaryFiles } from './SummaryFiles.tsx';

/** Any kept summary as files, the latest first. */
export function KeptFiles({ planId }: { readonly planId: PlanId }) {
  return (
    <LazyDisclosure title="下载工作小结和汇总表">
      {() => <ChooseKept planId={planId} />}
    </LazyDisclosure>
  );
}

function ChooseKept({ planId }: { readonly planId: PlanId }) {
  const { reporting } = useServices();
  const loader = useLoaded(useCallback(() => reporting.keptSummaries(planId), [planId, reporting]));
  return (
    <LoadedView loader={loader} words="正在取汇总记录…">
      {(kept) => <KeptChoice planId={planId} kept={kept} />}
    </LoadedView>
  );
}

interface KeptChoiceProps {
  readonly planId: PlanId;
  readonly kept: readonly {
    readonly no: number;
    readonly label: string;
    readonly at: string;
  }[];
}

function KeptChoice({ planId, kept }: KeptChoiceProps) {
  const { now } = useServices();
  const [chosen, setChosen] = useState<string | null>(null);
  const one = kept.find(({ no }) => String(no) === chosen) ?? kept[0];
  if (one === undefined) {
    return <Quiet>还没有汇总过。点一次“汇总”，就可以在这里下载文件。</Quiet>;
  }
  return (
    <>
      <Choice
        label="哪一号汇总"
        value={String(one.no)}
        options={kept.map(({ no, label, at }) => ({
          value: String(no),
          label: `第 ${String(no)} 号 · ${label} · ${sayMoment(at, now())}`,
        }))}
        hint="同一号每次下载的文件完全一样。"
        onChange={setChosen}
      />
      <SummaryFiles key={one.no} planId={planId} no={one.no} />
    </>
  );
}
