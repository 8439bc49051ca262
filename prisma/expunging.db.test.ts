import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { keepSome } from '@/lib/testing/kept'
import { refusal } from '@/lib/testing/sql'

let authorId: string
beforeAll(async () => {
  authorId = (await keepSome()).editor.id
})

test('no login gets through by saying that it expunges', async () => {
  const { id } = await db().comment.findFirstOrThrow()
  const said = `set heed.expunging = 'on';`
  const edit = `${said} update heed."Comment" set body = 'Mine' where id = '${id}'`
  expect(await refusal('app', edit)).toMatch(/^42501 permission denied/)
  const proposal = await db().proposal.findFirstOrThrow({ where: { state: 'APPROVED' } })
  expect(
    await refusal('app', `${said} update heed."Proposal" set reason = 'Mine' where id = '${proposal.id}'`),
  ).toMatch(/^(42501|23000)/)
  const assessed = await db().criterionAssessment.findFirstOrThrow()
  expect(
    await refusal(
      'app',
      `${said} update heed."Criterion" set text = 'Mine' where id = '${assessed.criterionId}'`,
    ),
  ).toMatch(/^(42501|23000)/)
  // A foreign key acts in the owner's name: it would give an entry another author.
  const cascade = `${said} update heed."Person" set id = gen_random_uuid() where id = '${authorId}'`
  expect(await refusal('app', cascade)).toMatch(/^23000 .* is append-only/)
  expect(await refusal('public', `select heed.expunge('comment', '${id}')`)).toMatch(/^42501/)
})

test('the function replaces words, and changes nothing else of a row even for the owner', async () => {
  const { id } = await db().comment.findFirstOrThrow()
  const other = `set heed.expunging = 'on'; update heed."Comment" set "recordedAt" = now() where id = '${id}'`
  expect(await refusal('owner', other)).toMatch(/^23000 Comment is append-only/)
  expect(await refusal('owner', `set heed.expunging = 'on'; delete from heed."Comment"`)).toMatch(/^23000/)
  expect(await refusal('app', `select heed.expunge('person', '${id}')`)).toMatch(/nothing is called person/)
})
