/** Excel's codes for what it refuses, with the words it says in Chinese. */
export const HOST_ERRORS = {
  ApiNotFound: '找不到你尝试使用的 API。它可能在更新版本的 Excel 中可用。',
  AccessDenied: '你试图更改的单元格或图表位于受保护的工作表中。',
  GeneralException: '处理请求时发生内部错误。',
  InvalidArgument: '参数无效、缺少或格式不正确。',
  InvalidOperation: '尝试的操作对该对象无效。',
  InvalidOperationInCellEditMode: 'Excel 处于单元格编辑模式。请按 Enter 或 Tab 键退出编辑模式。',
  InvalidReference: '此引用对于当前操作无效。',
  InvalidSelection: '当前选择对于该操作无效。',
  ItemAlreadyExists: '正在创建的资源已存在。',
  ItemNotFound: '请求的资源不存在。',
  InsertDeleteConflict: '尝试的插入或删除操作导致冲突。',
  NonBlankCellOffSheet: '无法插入新单元格，因为它会将非空单元格推出工作表末尾。',
  RangeExceedsLimit: '区域中的单元格数已超过支持的最大数量。',
  RequestPayloadSizeLimitExceeded: '请求的负载大小超过了限制。',
  ResponsePayloadSizeLimitExceeded: '响应的负载大小超过了限制。',
  UnsupportedOperation: '不支持尝试的操作。',
} as const;

export type HostErrorCode = keyof typeof HOST_ERRORS;

/** What Excel refuses: becomes the `Error` of the batch, and the client's `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, detail?: string) {
    super(detail === undefined ? HOST_ERRORS[code] : `${HOST_ERRORS[code]} ${detail}`);
    this.name = 'HostError';
    this.code = code;
  }
}
