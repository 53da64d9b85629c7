/** Undoes a rule. Safe to call more than once. */
export type Cancel = () => void;

/** When a rule applies. */
export interface RuleOptions<Subject> {
  /** How often, before it is used up. Default 1; `Infinity` until cancelled. */
  readonly times?: number;
  /** Which subjects it is for. Default: all. */
  readonly when?: (subject: Subject) => boolean;
}

/** Rules that wait for something to happen. The first that fits applies, in the order in which they were added. */
export interface FaultRules<Subject, Fault> {
  add(fault: Fault, options?: RuleOptions<Subject>): Cancel;
  /** The fault for `subject`, if any; counts as one of its times. */
  take(subject: Subject): Fault | undefined;
}

/** Makes an empty list of rules. */
export function createFaultRules<Subject, Fault>(): FaultRules<Subject, Fault> {
  const rules = new Set<{
    readonly fault: Fault;
    readonly when: (subject: Subject) => boolean;
    left: number;
  }>();
  return {
    add(fault, { times = 1, when = () => true } = {}) {
      const rule = { fault, when, left: times };
      if (times > 0) rules.add(rule);
      return () => void rules.delete(rule);
    },
    take(subject) {
      for (const rule of rules) {
        if (!rule.when(subject)) continue;
        rule.left -= 1;
        if (rule.left <= 0) rules.delete(rule);
        return rule.fault;
      }
      return undefined;
    },
  };
}
