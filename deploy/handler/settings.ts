/** What the stack's parameters say, as the function's environment carries them. */
export interface Settings {
  readonly instanceId: string;
  readonly region: string;
  /** Names that a page may say, and the flows they stand for. `default` is always there. */
  readonly flows: ReadonlyMap<string, string>;
  /** Whether a page may also say the id of a flow that is in `flows`. Default no. */
  readonly flowIdsAllowed: boolean;
  readonly origins: readonly string[];
  /** Attributes that any page may set. They reach the flow under `unsignedPrefix`. */
  readonly unsignedAttributes: readonly string[];
  readonly unsignedPrefix: string;
  /** Claims of the verified token, and the attributes they become. */
  readonly signedAttributes: ReadonlyMap<string, string>;
  /** Whose tokens the function itself verifies, and for whom they must be. Empty where the gateway does, or nobody. */
  readonly jwtIssuer: string;
  readonly jwtAudience: string;
  /** The claim that is the customer's id. Empty: chats have none. */
  readonly customerIdClaim: string;
  readonly contentTypes: readonly string[];
  /** Longest life of a chat in minutes; also the life of those that ask for none, unless it is the service's 1500. */
  readonly maxMinutes: number;
  /** Key for the tokens that continue an earlier chat. Empty: no chat continues another. */
  readonly resumeKey: string;
  /** How long such a token is good, in days. */
  readonly resumeDays: number;
  readonly attachments: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const list = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

const pairs = (text?: string): ReadonlyMap<string, string> =>
  new Map(
    list(text).map((entry) => {
      const at = entry.indexOf('=');
      return at < 0 ? [entry, entry] : [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );

/** Reads the environment. Throws an error that names the variable which makes no sense: such a stack must not go live. */
export function readSettings(environment: Environment): Settings {
  const needed = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`${name} is not set`);
    return value;
  };
  const unsignedPrefix = needed('UNSIGNED_PREFIX');
  const signedAttributes = pairs(environment['SIGNED_ATTRIBUTES']);
  for (const name of signedAttributes.values()) {
    if (name.startsWith(unsignedPrefix)) {
      throw new Error(`SIGNED_ATTRIBUTES: ${name} looks unsigned, it begins with UNSIGNED_PREFIX`);
    }
  }
  return {
    instanceId: needed('INSTANCE_ID'),
    region: needed('AWS_REGION'),
    flows: new Map([['default', needed('FLOW_ID')], ...pairs(environment['MORE_FLOWS'])]),
    flowIdsAllowed: environment['FLOW_IDS_ALLOWED'] === 'yes',
    origins: list(environment['ALLOWED_ORIGINS']),
    unsignedAttributes: list(environment['UNSIGNED_ATTRIBUTES']),
    unsignedPrefix,
    signedAttributes,
    jwtIssuer: environment['JWT_ISSUER'] ?? '',
    jwtAudience: environment['JWT_ISSUER'] ? needed('JWT_AUDIENCE') : '',
    customerIdClaim: environment['CUSTOMER_ID_CLAIM'] ?? '',
    contentTypes: [
      'text/plain',
      ...list(environment['CONTENT_TYPES']).filter((type) => type !== 'text/plain'),
    ],
    maxMinutes: Number(environment['MAX_MINUTES'] ?? 1500),
    resumeKey: environment['RESUME_KEY'] ?? '',
    resumeDays: Number(environment['RESUME_DAYS'] ?? 30),
    attachments: environment['ATTACHMENTS'] === 'yes',
  };
}
