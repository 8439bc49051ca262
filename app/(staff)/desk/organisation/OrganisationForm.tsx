import { Checkbox } from '@/components/form/Checkbox'
import { Choices } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { organisation } from '@/lib/organisation/queries'
import { LONGEST_TAKE_BACK, TIME_ZONES } from '@/lib/organisation/rules'
import { saveOrganisation } from './actions'
import { PUBLIC_SITE_CHOICES } from './publicSite'

type Ours = Awaited<ReturnType<typeof organisation>>

export function OrganisationForm({ ours }: { ours: Ours }) {
  return (
    <Form action={saveOrganisation} submit="Save" version={ours.version}>
      <Field label="Name" name="name" initial={ours.name} autoComplete="organization" />
      <Field
        label="Contact"
        name="contact"
        initial={ours.contact}
        isOptional
        hint="An email address, a number or a page."
      />
      <TextArea
        label="About"
        name="about"
        initial={ours.about}
        isOptional
        hint="Who you are and why you keep this record."
      />
      <Field
        label="Hotline"
        name="hotline"
        initial={ours.hotline}
        isOptional
        hint="For whoever needs help now. It stands at the foot of every public page."
      />
      <Select
        label="Time zone"
        hint="“Today” is its today, on every page and report."
        name="timeZone"
        options={TIME_ZONES.map((zone) => ({ value: zone, label: zone }))}
        initial={ours.timeZone}
      />
      <Choices
        legend="Who may read the public site?"
        name="publicSite"
        options={PUBLIC_SITE_CHOICES}
        initial={[ours.publicSite]}
      />
      <Field
        label="Time to take back, in minutes"
        name="takeBackMinutes"
        initial={ours.takeBackMinutes}
        inputMode="numeric"
        hint={`So long an entry waits before it becomes public: 0 to ${LONGEST_TAKE_BACK}.`}
      />
      <Checkbox
        label="Hold everything"
        name="holdsEverything"
        isTicked={ours.holdsEverything}
        hint="Nothing of what happened goes public before a lead has cleared it, not even a status."
      />
    </Form>
  )
}
