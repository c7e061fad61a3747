-- Active people below the scope's roots with one of the roles who have not refused a subscription.
-- Reads core.staff, core.organisation_closure, tools.subscription_refusal. Parameters: roots, roles, subscription.
select distinct s.staff_id, s.username, s.name, s.role, s.organisation_id
from core.staff s
join core.organisation_closure c on c.descendant_id = s.organisation_id
where c.ancestor_id = any (:roots)
  and s.active
  and s.role = any (:roles)
  and not exists (
    select 1
    from tools.subscription_refusal r
    where r.subscription_id = :subscription and r.staff_id = s.staff_id
  )
order by s.username
