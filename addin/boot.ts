/**
 * The boot watchdog: a script of its own that needs neither Office.js nor React. If the pane has not replaced the
 * static shell within five seconds, or a script fails to load, it says which address is blocked and where the web
 * page is, instead of leaving a blank pane (excel-platform: complaint 14).
 */
const PATIENCE_MS = 5_000;

function hostOf(script: HTMLScriptElement): string {
  return new URL(script.src, location.href).host;
}

/** What keeps the pane from opening: a script that failed, Office.js that never came, or Excel that does not answer. */
function reason(failed: HTMLScriptElement | null): string {
  const office = document.querySelector<HTMLScriptElement>('#office-js');
  const blocked = failed ?? ('Office' in window ? null : office);
  if (blocked === null) return 'Excel 没有回应。请关闭窗格重新打开；还不行请重启 Excel。';
  const name = blocked === office ? 'Office.js' : '清单通的程序';
  return `从 ${hostOf(blocked)} 取不到${name}，可能被网络或防火墙挡住了。请联系镇应急办放行这个地址，或换用本机地址。`;
}

function explain(failed: HTMLScriptElement | null): void {
  const words = document.querySelector('#boot-words');
  const wayOut = document.querySelector<HTMLElement>('#boot-way-out');
  // React replaces the whole shell: no shell, nothing to explain.
  if (words === null || wayOut === null) return;
  words.textContent = `窗格还没有打开。${reason(failed)}现在也可以先用网页版，填报规则相同。`;
  wayOut.hidden = false;
}

// Loading errors of scripts do not bubble; they are seen only while capturing.
document.addEventListener(
  'error',
  (event) => {
    if (event.target instanceof HTMLScriptElement) explain(event.target);
  },
  true,
);

setTimeout(() => {
  explain(null);
}, PATIENCE_MS);
