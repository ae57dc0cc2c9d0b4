/**
 * The closed table of failures that cross the wire: a code, the HTTP status, and the sentence people read
 * (what happened, why, what to do next). A code that is not here cannot be thrown or shown.
 */
export const ERRORS = {
  SETUP_CODE_WRONG: {
    http: 403,
    sentence: '初始化口令不对。请看服务器启动窗口里显示的口令，重新输入。',
  },
  SETUP_DONE: { http: 409, sentence: '本镇已经初始化过了。请用账号登录。' },
  SETUP_NEEDED: {
    http: 409,
    sentence: '服务器还没有初始化。请镇应急办先用服务器窗口里的口令完成初始化。',
  },
  SIGN_IN_FAILED: {
    http: 401,
    sentence: '用户名或密码不对。请检查后重新输入；忘记密码请找镇应急办重置。',
  },
  TOWN_NEEDED: {
    http: 409,
    sentence: '这台服务器上不止一个镇有这个用户名。请选择您所在的镇，再登录。',
  },
  ACCOUNT_LOCKED: {
    http: 403,
    sentence: '密码连续输错，账号已锁定 30 分钟。请到时再试，或请镇应急办重置密码。',
  },
  ACCOUNT_DISABLED: { http: 403, sentence: '这个账号已停用。请联系镇应急办。' },
  PASSWORD_WEAK: {
    http: 422,
    sentence:
      '密码太简单。至少 8 位，含大写、小写、数字、符号中的三种，不要用姓名、电话或常见密码。',
  },
  PASSWORD_CHANGE_NEEDED: {
    http: 403,
    sentence: '现在用的是初始密码。请先设置自己的新密码，再继续。',
  },
  SESSION_MISSING: { http: 401, sentence: '还没有登录。请先登录。' },
  SESSION_EXPIRED: { http: 401, sentence: '登录已过期。请重新登录，表里填的内容都还在。' },
  RIGHT_MISSING: { http: 403, sentence: '您的账号没有这项权限。如需办理，请联系镇应急办。' },
  INPUT_INVALID: { http: 400, sentence: '提交的内容不合规定，没有保存。请按提示修改后再试。' },
  INPUT_TOO_LARGE: { http: 413, sentence: '一次提交的内容太多，没有保存。请分几次提交。' },
  CONTENT_TYPE_REFUSED: { http: 415, sentence: '提交的格式不对，没有保存。请从清单通窗格操作。' },
  TOO_MANY_CALLS: { http: 429, sentence: '操作太频繁。请过一分钟再试，表里的内容不受影响。' },
  PATH_UNKNOWN: { http: 404, sentence: '服务器没有这个功能。请更新加载项，或联系镇应急办。' },
  METHOD_REFUSED: { http: 405, sentence: '服务器不接受这种请求。请从清单通窗格操作。' },
  PLAN_UNKNOWN: { http: 404, sentence: '找不到这份清单，可能已被删除。请重新打开清单。' },
  PLAN_CHANGED: {
    http: 409,
    sentence: '这份清单刚被别人重新发布过。请先取回最新清单，再发布您的修改。',
  },
  PLAN_EMPTY: { http: 422, sentence: '清单里没有可发布的任务。请检查表头和内容后再识别一次。' },
  REMOVALS_UNCONFIRMED: {
    http: 409,
    sentence: '有任务不在新表里了。请确认要停用这些任务，再发布；各单位已填的内容会保留。',
  },
  UNITS_UNSETTLED: {
    http: 422,
    sentence: '清单里还有单位没有确认：不认识，或没有写明是哪些。请先逐个确认，再发布。',
  },
  UNIT_UNKNOWN: { http: 404, sentence: '找不到这个单位。请联系镇应急办核对单位名单。' },
  NAME_TAKEN: { http: 409, sentence: '这个名称已经有了。请换一个名称。' },
  DUTY_UNKNOWN: { http: 404, sentence: '找不到这项报送任务，可能已被停用。请刷新后再试。' },
  DUTY_RULE_UNCLEAR: {
    http: 422,
    sentence: '看不懂这条报送时间，没有保存。请照例子写，如“每季度末月28日前”“每周五12:00前”。',
  },
  PERIOD_UNKNOWN: { http: 404, sentence: '找不到这个报送期。请刷新后再试。' },
  PERIOD_CHANGED: {
    http: 409,
    sentence: '封存前情况有变化，没有封存。请看一下最新的未报单位，再封存。',
  },
  REPORT_UNKNOWN: { http: 404, sentence: '找不到这份报告。请刷新后再试。' },
  REPORT_STATE: {
    http: 409,
    sentence: '这份报告的状态已经变了，没有办理。请看一下最新状态再决定。',
  },
  PERIOD_CLOSED: {
    http: 409,
    sentence: '这一期已审定或封存，没有报送。如要更正，请联系镇应急办解锁，表里的内容都还在。',
  },
  REPORT_INCOMPLETE: {
    http: 422,
    sentence: '还有没填完的行，没有报送。请按提示补齐；确实没有进展的，请选“零报告”并写明原因。',
  },
  ROWS_MOVED: {
    http: 409,
    sentence: '本单位有人刚改过清单，没有报送。请再点一次报送，看过最新内容后一起报。',
  },
  SUMMARY_UNKNOWN: { http: 404, sentence: '找不到这一号汇总。请从汇总记录里重新选择。' },
  TARGET_UNKNOWN: { http: 404, sentence: '找不到这项指标，可能已被停用。请刷新后再试。' },
  STEP_UNKNOWN: { http: 404, sentence: '找不到这条督办记录。请刷新后再试。' },
  WORKBOOK_FOREIGN_UNIT: {
    http: 409,
    sentence: '这张表属于别的单位，没有上报任何内容。请打开本单位的清单，或新建本单位工作表。',
  },
  BINDING_INVALID: {
    http: 409,
    sentence: '这张表和服务器的绑定已失效，没有上报任何内容。请点“重新绑定”。',
  },
  CURSOR_UNKNOWN: {
    http: 409,
    sentence: '服务器的数据恢复过，要逐项核对。请点“全面核对”，表里的内容不会被覆盖。',
  },
  IDEMPOTENCY_MISMATCH: {
    http: 422,
    sentence: '同一次提交出现了两种内容，没有保存。请再点一次同步。',
  },
  PAYLOAD_DAMAGED: { http: 422, sentence: '内容在传送途中损坏，没有保存。请再点一次同步。' },
  SCHEMA_TOO_OLD: { http: 409, sentence: '窗格版本太旧。请关闭窗格重新打开，表里的内容不受影响。' },
  BUSY: { http: 409, sentence: '同时操作的人太多，这次没有保存。请稍等几秒再试。' },
  STORAGE_FULL: {
    http: 507,
    sentence: '服务器硬盘已满，没有保存。请通知镇应急办清理硬盘，表里的内容都还在。',
  },
  DB_UNAVAILABLE: {
    http: 503,
    sentence: '服务器的数据库暂时连不上，没有保存。请稍后再试，表里的内容都还在。',
  },
  INTERNAL: {
    http: 500,
    sentence: '系统内部错误，没有保存。请稍后再试；如果还不行，把编号告诉镇应急办。',
  },
} as const;

export type ErrorCode = keyof typeof ERRORS;
