import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  command: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    userSelect: 'all',
  },
  // A line break inside «--town» would be copied as another word.
  words: { display: 'inline-block', overflowWrap: 'anywhere' },
});

export interface CommandLineProps {
  readonly townName: string;
  readonly no: number;
}

/** The same two files made on the server's own machine. */
export function CommandLine({ townName, no }: CommandLineProps) {
  const styles = useStyles();
  const words = [
    'npm run',
    '--silent',
    'summarise --',
    `--town ${townName}`,
    `--no ${String(no)}`,
    '--out 文件夹',
  ];
  return (
    <>
      请管理服务器的人在服务器上运行（用自带数据库的，要先停掉服务器）：
      <code className={styles.command}>
        {words.map((word) => (
          <span key={word}>
            <span className={styles.words}>{word}</span>{' '}
          </span>
        ))}
      </code>
    </>
  );
}
