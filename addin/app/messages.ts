/**
 * Words of the pane's own. Sentences for refusals come with the refusal itself: from shared/errors.ts for the
 * server's codes and from addin/sync/refusal.ts for the workbook's.
 */
export const IDLE_SENTENCE =
  '窗格超过 30 分钟没有操作，已自动退出登录。请重新登录，表里填的内容都还在。';
