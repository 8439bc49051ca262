import type { EvidenceKind } from '@/prisma/generated/enums'
import type { Change } from '@/lib/workflow/request'

/** One invented thing that happened to a recommendation: how many days ago, what we say of it, what shows it. */
export type Happening = {
  ref: string
  daysAgo: number
  change: Pick<Change, 'verb'> & Partial<Change>
  shown?: { kind: EvidenceKind; path: string; polarity?: 'CONTRADICTS' }
  /** Of what takes two: what the second person does; without, it waits. */
  decision?: { sentence: string } | { reason: string }
}

const searched = 'Congress.gov, the Federal Register and the agency’s own site'

function found(ref: string, daysAgo: number): Happening {
  return { ref, daysAgo, change: { verb: 'recordNoAction', searched } }
}

function promised(ref: string, daysAgo: number, sentence: string): Happening {
  return {
    ref,
    daysAgo,
    change: { verb: 'recordCommitment', sentence },
    shown: { kind: 'STATEMENT', path: 'statement' },
  }
}

function begun(ref: string, daysAgo: number, sentence: string, kind: EvidenceKind = 'DECISION'): Happening {
  return { ref, daysAgo, change: { verb: 'recordProgress', sentence }, shown: { kind, path: 'act' } }
}

function developed(ref: string, daysAgo: number, sentence: string): Happening {
  return {
    ref,
    daysAgo,
    change: { verb: 'recordDevelopment', sentence },
    shown: { kind: 'NEWS', path: 'news' },
  }
}

function lapsed(ref: string, daysAgo: number, sentence: string): Happening {
  const change = { verb: 'recordLapse', lapse: 'SESSION_ENDED', sentence } as const
  return { ref, daysAgo, change, shown: { kind: 'DECISION', path: 'end-of-session' } }
}

function confirmed(ref: string, daysAgo: number): Happening {
  return { ref, daysAgo, change: { verb: 'reconfirm' } }
}

function sent(ref: string, daysAgo: number): Happening {
  const change = { verb: 'recordResponse', response: 'AWAITED' } as const
  return { ref, daysAgo, change, shown: { kind: 'OTHER', path: 'letter' } }
}

function answered(
  ref: string,
  daysAgo: number,
  response: 'ACCEPTED' | 'NOTED' | 'REJECTED',
  words: string,
): Happening {
  return { ref, daysAgo, change: { verb: 'recordResponse', response, words } }
}

const RESTS_ON = { kind: 'LAW', path: 'in-force' } as const

function claimed(ref: string, daysAgo: number, sentence: string, decided?: string): Happening {
  const change = { verb: 'claimImplemented', sentence } as const
  return { ref, daysAgo, change, shown: RESTS_ON, ...(decided && { decision: { sentence: decided } }) }
}

function partly(
  ref: string,
  daysAgo: number,
  remainder: string,
  decision?: Happening['decision'],
): Happening {
  const change = { verb: 'claimPartial', remainder } as const
  return {
    ref,
    daysAgo,
    change,
    shown: { kind: 'OFFICIAL_DATA', path: 'figures' },
    ...(decision && { decision }),
  }
}

function rolledBack(ref: string, daysAgo: number, lost: string): Happening {
  const change = { verb: 'recordRegression', lost } as const
  return { ref, daysAgo, change, shown: { kind: 'REGULATION', path: 'repeal', polarity: 'CONTRADICTS' } }
}

function disputed(ref: string, daysAgo: number, reason: string): Happening {
  return { ref, daysAgo, change: { verb: 'dispute', reason } }
}

/** All of it is invented. Each line is recorded today and happened when it says: the two clocks at work. */
export const HISTORY: Happening[] = [
  found('CFR-1', 300),
  promised('CFR-3a', 280, 'The administration announced a draft of due diligence rules.'),
  begun('CFR-3a', 120, 'The draft was opened for comment.', 'REGULATION'),
  developed('CFR-3a', 40, 'The time for comments was extended.'),
  promised('CFR-3b', 210, 'A wider plan was promised for the autumn.'),
  found('CFR-4', 260),
  begun('CFR-5', 190, 'Two more teams were funded.', 'OFFICIAL_DATA'),
  confirmed('CFR-5', 20),
  found('CFR-6a', 150),
  promised('CFR-2c', 95, 'More money was promised for next year.'),
  found('FP-4', 240),
  promised('FP-4', 100, 'A minister announced a list of traffickers to be sanctioned.'),
  begun('FP-5', 330, 'A first indictment was filed.'),
  developed('FP-5', 60, 'The trial was opened.'),
  found('FP-6', 220),
  found('FP-7', 200),
  found('DN-3', 180),
  promised('DN-11', 160, 'A working group was announced.'),
  begun('DN-12a', 140, 'A pilot to share information was started.', 'INDEPENDENT_REPORT'),
  found('DN-8a', 35),
  found('GD-3', 170),
  promised('GD-14a', 130, 'A shared desk for analysts was promised.'),
  found('GD-8', 70),
  sent('TIC-15c', 320),
  answered('TIC-15c', 290, 'NOTED', 'The committee takes note of the letter.'),
  promised('TIC-15c', 250, 'A sponsor announced a bill.'),
  begun('TIC-15c', 110, 'The bill was introduced and referred to committee.', 'LAW'),
  developed('TIC-15c', 25, 'The committee held a hearing.'),
  begun('TIC-15b', 230, 'A rule was proposed that widens access.', 'REGULATION'),
  promised('TIC-15a', 200, 'Portable visas were promised in a speech.'),
  begun('TIC-17a', 310, 'A bill was introduced.', 'LAW'),
  lapsed('TIC-17a', 75, 'The session ended without a vote.'),
  promised('TIC-16a', 145, 'Support until 23 was announced.'),
  begun('TIC-13b', 205, 'A bill on vacatur was introduced.', 'LAW'),
  found('TIC-20', 185),
  sent('TIC-20', 160),
  answered('TIC-20', 90, 'REJECTED', 'The Department keeps its discretion.'),
  found('TIC-14', 155),
  begun('TIC-9', 270, 'A state funded training for its teachers.', 'OFFICIAL_DATA'),
  found('TIC-19', 125),
  promised('TIC-22d', 50, 'A guideline on human oversight was announced.'),
  found('TIC-25', 45),
  begun('TIC-26', 65, 'Talks about common standards were opened.', 'TREATY'),
  claimed('DN-3', 70, 'The rule is in force.', 'The text as published does what was asked.'),
  claimed('FP-7', 95, 'The office was opened.', 'Its budget and its first report are public.'),
  disputed('FP-7', 8, 'A partner reports that the office stands empty.'),
  claimed(
    'TIC-13b',
    150,
    'The law on vacatur came into force.',
    'The law is in force in all that was asked.',
  ),
  rolledBack('TIC-13b', 12, 'An amendment took out offences that were covered.'),
  partly('TIC-9', 60, 'Two districts have not begun.', { sentence: 'The figures are those of the state.' }),
  partly('CFR-6a', 30, 'The register is not public yet.', {
    reason: 'The figures are of another programme.',
  }),
  claimed('TIC-25', 9, 'The standard was adopted.'),
]
