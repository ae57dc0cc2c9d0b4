import { Button, Spinner } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useRunning } from '../../app/services.ts';
import { Live } from '../../ui/Live.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { BROKEN_SENTENCE } from '../../ui/RunView.tsx';
import { Section } from '../../ui/Section.tsx';
import { FigureHead } from './FigureHead.tsx';
import { StateLists } from './StateLists.tsx';
import { useFigure, type FigureState } from './use-figure.ts';

/** «这个数字是怎么来的»: the rows behind the figure that is selected in a sheet of the summary. */
export function BehindPanel() {
  const { state, ask, close } = useFigure();
  const running = useRunning();
  const outcome = state.kind === 'open' ? state.outcome : null;
  return (
    <Section title="数字的明细">
      <Button
        icon={<SearchRegular />}
        disabledFocusable={running !== null || state.kind === 'asking'}
        onClick={ask}
      >
        看这个数字的明细
      </Button>
      {state.kind === 'closed' && (
        <Quiet>先在汇总写出的表里选中一个数字，再点这里，看它是由哪些行算出来的。</Quiet>
      )}
      <Live>
        <Said state={state} />
      </Live>
      {outcome?.kind === 'figure' && (
        <>
          <StateLists key={`${outcome.sheetName} ${outcome.address}`} figure={outcome} />
          <Quiet>在表里选中别的数字，这里会跟着换。</Quiet>
          <Button onClick={close}>收起明细</Button>
        </>
      )}
    </Section>
  );
}

function Said({ state }: { readonly state: FigureState }) {
  switch (state.kind) {
    case 'closed':
      return null;
    case 'asking':
      return <Spinner size="tiny" label="正在找这个数字…" />;
    case 'broken':
      return <Notice tone="error">{BROKEN_SENTENCE}</Notice>;
    case 'open':
      if (state.outcome.kind === 'figure') return <FigureHead figure={state.outcome} />;
      return (
        <Notice
          tone={state.outcome.kind === 'refused' ? 'error' : 'info'}
          title={state.outcome.kind === 'refused' ? '没有查到' : '这里没有明细'}
        >
          {state.outcome.sentence}
        </Notice>
      );
  }
}
