-- Closes what the visit has done of the shop's open matters, whichever visit they came from.
update core.matter
set state = 'DONE', done_on = :day, done_visit_id = :id, revision = revision + 1, changed_at = :now
where retailer_id = :retailer
  and matter_id = any (:kept ::uuid[])
  and state in ('OPEN', 'ESCALATED', 'ANSWERED')
returning matter_id
