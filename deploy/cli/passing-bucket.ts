import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { aws, CliError } from './aws.js';

/** What making a bucket needs from outside. */
interface BucketParts {
  /** Arguments that name the region, or none. */
  readonly region: readonly string[];
  readonly say: (text: string) => void;
}

/**
 * Calls `work` with the name of a bucket that there is only meanwhile: CloudFormation takes from a bucket what is too long for a
 * request, and has no use for it afterwards. Throws `CliError` when none can be made.
 */
export function withPassingBucket({ region, say }: BucketParts, work: (bucket: string) => void): void {
  const bucket = `connect-chat-deploy-${randomBytes(8).toString('hex')}`;
  try {
    aws(['s3', 'mb', `s3://${bucket}`, ...region], { shown: true });
  } catch {
    throw new CliError(
      'No bucket could be made to pass the template by. Name one of yours (--bucket NAME), or do without (--runtime-sdk).',
    );
  }
  // Ctrl+C ends the AWS command line; this program outlives it, to take the bucket away.
  const outlive = (): void => undefined;
  process.on('SIGINT', outlive);
  try {
    work(bucket);
  } finally {
    remove(bucket, { region, say });
    process.off('SIGINT', outlive);
  }
}

function remove(bucket: string, { region, say }: BucketParts): void {
  try {
    aws(['s3', 'rb', `s3://${bucket}`, '--force', ...region], { shown: true });
  } catch {
    say(`The bucket ${bucket} could not be removed. Nothing needs it any more: remove it yourself.\n`);
  }
}
