-- Marks the 待办 :id as done, if it is one of a shop that the scope looks after on :day and still open. Writes analysis.signal_decision.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
update analysis.signal_decision d
set done_on = :day
  , done_by = :by
  , done_note = :note
  , revision = d.revision + 1
where d.decision_id = :id
  and d.kind = 'TASK'
  and d.done_on is null
  and exists (
    select 1
    from core.staff s
    where s.staff_id = (
        select a.staff_id
        from core.assignment a
        where a.retailer_id = d.retailer_id and a.from_date <= :day
        order by a.from_date desc
        limit 1
      )
      and (
        s.staff_id = :manager ::int
        or exists (
            select 1
            from core.organisation_closure c
            where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
        )
      )
  )
