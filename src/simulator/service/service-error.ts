/** A refusal by the simulated service, before it is put into words for one of the two APIs. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  /** Amazon Connect's name for it, as in `x-amzn-errortype`. */
  readonly type: string;
  /** What exactly was wrong; for the developer at the simulator, never on the wire. */
  readonly reason: string | undefined;
  /** Members of the error body besides the message. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    type: string,
    message: string,
    more: { readonly reason?: string; readonly members?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.reason = more.reason;
    this.members = more.members ?? {};
  }
}

/** 400 of the Participant Service, with the one text it uses for all of them (observed). */
export const validationError = (reason: string): ServiceError =>
  new ServiceError(400, 'ValidationException', 'Validation exception due to invalid parameter', { reason });

/** 403 for every token that is no longer, or not for this operation, good (observed text). */
export const accessDenied = (reason: string): ServiceError =>
  new ServiceError(403, 'AccessDeniedException', 'Access denied', { reason });

/** 403 of the gateway in front, for tokens it has never heard of (observed text). */
export const explicitDeny = (reason: string): ServiceError =>
  new ServiceError(
    403,
    'AccessDeniedException',
    'User is not authorized to access this resource with an explicit deny',
    { reason },
  );

/** 409: the thing asked for does not go with the state of the chat. */
export const conflict = (reason: string): ServiceError =>
  new ServiceError(409, 'ConflictException', 'Conflict with the current state of the resource', { reason });

/** 400 of StartChatContact for a member outside its limits. */
export const invalidParameter = (reason: string): ServiceError =>
  new ServiceError(400, 'InvalidParameterException', `Parameter provided to be validated failed: ${reason}`, {
    reason,
  });

/** 400 of StartChatContact for a request that makes no sense as a whole. */
export const invalidRequest = (reason: string): ServiceError =>
  new ServiceError(400, 'InvalidRequestException', reason, { reason });
