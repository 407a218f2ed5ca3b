/**
 * The sources of the programme by the core's codes, with how strong each is, and a few more that
 * say why the programme is careful. Their words are in the catalogue.
 */
import type { Strength } from '../../api/wire'

type Source = { code: string; strength: Strength }

export const used: Source[] = [
  { code: 'goom_2019', strength: 'expert_opinion' },
  { code: 'deering_2024', strength: 'expert_opinion' },
  { code: 'christopher_2024', strength: 'expert_opinion' },
  { code: 'six_rs_2022', strength: 'expert_opinion' },
  { code: 'nice', strength: 'trial_evidence' },
  { code: 'motherfit_2019', strength: 'expert_opinion' },
  { code: 'canada_2025', strength: 'trial_evidence' },
  { code: 'woodley_hay_smith_2021', strength: 'trial_evidence' },
  { code: 'sentinel_2023', strength: 'expert_opinion' },
  { code: 'nielsen_2014', strength: 'expert_opinion' },
  { code: 'sandvik_2000', strength: 'expert_opinion' },
  { code: 'team', strength: 'team_choice' },
]

export const background: Source[] = [
  { code: 'cochrane_2018', strength: 'trial_evidence' },
  { code: 'luginbuehl_2022', strength: 'trial_evidence' },
  { code: 'moore_2021', strength: 'expert_opinion' },
  { code: 'christopher_2021', strength: 'expert_opinion' },
]
