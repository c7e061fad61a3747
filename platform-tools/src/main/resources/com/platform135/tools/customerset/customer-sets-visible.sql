-- Customer sets a person sees: own, and those published by a unit above, in or below the scope.
-- Reads tools.customer_set, tools.customer_set_term, tools.customer_set_member, core.organisation, core.organisation_closure, core.staff.
-- :roots units of the person's scope, :manager the customer manager of a manager's scope or null, :staff the person.
with standing as (
    select unnest(:roots ::int[]) as organisation_id
    union
    select organisation_id from core.staff where staff_id = :manager ::int
), near as (
    select n.organisation_id, min(n.distance) as distance
    from (
        select c.ancestor_id as organisation_id, c.depth as distance
        from core.organisation_closure c
        join standing s on s.organisation_id = c.descendant_id
        union all
        select c.descendant_id, c.depth
        from core.organisation_closure c
        where c.ancestor_id = any (:roots ::int[]) and c.depth > 0
    ) n
    group by n.organisation_id
)
select
    c.customer_set_id as id
  , c.name
  , c.kind
  , c.organisation_id
  , o.name as organisation_name
  , c.owner_id is not null as mine
  , c.rule
  , c.frozen_on
  , c.note
  , (select count(*) from tools.customer_set_member m where m.customer_set_id = c.customer_set_id and m.until_time is null) as members
  , (select count(*) from tools.customer_set_term t where t.customer_set_id = c.customer_set_id) as terms
  , c.revision
  , c.changed_at
  , c.changed_by
from tools.customer_set c
left join core.organisation o on o.organisation_id = c.organisation_id
left join near n on n.organisation_id = c.organisation_id
where c.owner_id = :staff
   or n.organisation_id is not null
order by (c.owner_id is null), n.distance, c.name, c.customer_set_id
