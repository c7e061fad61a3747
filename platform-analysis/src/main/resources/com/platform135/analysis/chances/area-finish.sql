-- Marks the adopted :id as done, if its unit lies in the scope and it is still open. Writes analysis.area_decision, reads
-- core.organisation_closure. :roots units of the scope.
update analysis.area_decision d
set done_on = :day
  , done_by = :by
  , revision = d.revision + 1
where d.decision_id = :id
  and d.kind = 'ADOPTED'
  and d.done_on is null
  and exists (
    select 1
    from core.organisation_closure c
    where c.descendant_id = d.organisation_id and c.ancestor_id = any (:roots ::int[])
  )
