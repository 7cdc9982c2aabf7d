import type { Engagement, Round } from '@/shared/engagement'

/** The rounds in the order in which they were opened. */
export function roundsOf({ rounds }: Pick<Engagement, 'rounds'>): { id: string; round: Round }[] {
  return Object.entries(rounds)
    .map(([id, round]) => ({ id, round }))
    .sort((a, b) => a.round.openedAt.localeCompare(b.round.openedAt))
}
