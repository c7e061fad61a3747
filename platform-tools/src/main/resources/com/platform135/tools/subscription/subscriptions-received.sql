-- Subscriptions of others that somebody has got at least once, the newest first.
-- Reads tools.subscription, tools.subscription_delivery, tools.subscription_refusal, core.staff. Parameter: staff.
select s.subscription_id, s.name, o.name as owner_name, s.rhythm
     , exists (
         select 1
         from tools.subscription_refusal r
         where r.subscription_id = s.subscription_id and r.staff_id = :staff
       ) as refused
from tools.subscription s
join core.staff o on o.staff_id = s.staff_id
where s.staff_id <> :staff
  and exists (
    select 1
    from tools.subscription_delivery d
    where d.subscription_id = s.subscription_id and d.staff_id = :staff
  )
order by s.changed_at desc, s.subscription_id
