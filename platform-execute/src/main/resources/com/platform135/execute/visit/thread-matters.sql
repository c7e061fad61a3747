-- Titles of matters for the thread, of those that the scope may see, with the visit they came from.
-- Reads core.matter, core.staff, core.assignment, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null, :ids, :today.
select
    m.matter_id as id
  , m.visit_id
  , m.kind
  , m.body as text
  , coalesce(m.state in ('OPEN', 'ESCALATED', 'ANSWERED') and m.due_on < :today, false) as late
from core.matter m
where m.matter_id = any (:ids ::uuid[])
  and m.visit_id is not null
  and m.state <> 'DROPPED'
  and exists (
    select 1
    from core.staff s
    where s.staff_id in (
        m.staff_id
      , (
            select a.staff_id
            from core.assignment a
            where a.retailer_id = m.retailer_id and a.from_date <= :today
            order by a.from_date desc
            limit 1
        )
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
