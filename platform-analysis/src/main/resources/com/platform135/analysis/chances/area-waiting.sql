-- How many areas whoever asks has adopted in the scope and not done yet, and when the first is due. Reads analysis.area_decision,
-- core.organisation_closure. :by who adopted, :roots units of the scope.
select count(*) as count, min(d.due_on) as due_on
from analysis.area_decision d
where d.kind = 'ADOPTED'
  and d.done_on is null
  and d.decided_by = :by
  and exists (
    select 1
    from core.organisation_closure c
    where c.descendant_id = d.organisation_id and c.ancestor_id = any (:roots ::int[])
  )
  and not exists (
    select 1
    from analysis.area_decision newer
    where newer.organisation_id = d.organisation_id
      and newer.area_type = d.area_type
      and newer.decided_on > d.decided_on
  )
