export const LINK_LABEL =
  'Give this link to the person yourself, by a way that you trust. It works once, for three days, and is not shown again.'
