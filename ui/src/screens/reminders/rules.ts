/** Her reminders as she fills them in. The core checks them and gives the usual times. */
import type { PromptAnchor, PromptKind, PromptRule, Prompts } from '../../api/wire'

/** What a practice goes with; `clock` is by the time alone. */
export type With = PromptAnchor | 'clock'

export const withOf = ({ anchor }: Pick<PromptRule, 'anchor'>): With => anchor ?? 'clock'

const isOf = (rule: PromptRule, kind: PromptKind, by: With) =>
  rule.kind === kind && withOf(rule) === (kind === 'practice' ? by : 'clock')

/** The core's offer for what she chose: its usual time comes with it. */
export const offerOf = (offers: PromptRule[], kind: PromptKind, by: With) =>
  offers.find((offer) => isOf(offer, kind, by))

/** All of hers with this one changed, or added where it has no number yet. */
export function withRule(prompts: Prompts, rule: PromptRule): Prompts {
  const own = prompts.rules.some(({ number }) => number === rule.number)
  const rules =
    rule.number > 0 && own
      ? prompts.rules.map((one) => (one.number === rule.number ? rule : one))
      : [...prompts.rules, rule]
  return { ...prompts, rules }
}

/** All of hers without this one. */
export const withoutRule = (prompts: Prompts, number: number): Prompts => ({
  ...prompts,
  rules: prompts.rules.filter((rule) => rule.number !== number),
})
