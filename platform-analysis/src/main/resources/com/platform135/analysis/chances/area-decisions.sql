-- What was decided about areas of units that the scope lies in or above, the newest first: from :from through :to, or the decisions :ids
-- (each null where it isn't asked for). Reads analysis.area_decision, core.organisation, core.organisation_closure, core.staff.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    d.decision_id
  , o.code || '.' || d.area_type as code
  , o.name as unit
  , d.area_type
  , d.hit_on
  , d.shops
  , d.needed
  , d.expected_gain
  , d.kind
  , d.note
  , d.until_on
  , d.due_on
  , d.done_on
  , d.decided_on
  , d.decided_by
  , who.name as decided_by_name
from analysis.area_decision d
join core.organisation o on o.organisation_id = d.organisation_id
join core.staff who on who.staff_id = d.decided_by
where (:from ::date is null or d.decided_on between :from ::date and :to ::date)
  and (:ids ::uuid[] is null or d.decision_id = any (:ids ::uuid[]))
  and (
    d.organisation_id = (select own.organisation_id from core.staff own where own.staff_id = :manager ::int)
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = d.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by d.decided_on desc, d.decision_id desc
