-- The newest sending of each of an owner's subscriptions: to how many it went, how many had nothing, how many couldn't open it.
-- Reads tools.subscription, tools.subscription_delivery. Parameter: staff.
select d.subscription_id, d.due_on
     , count(*) filter (where d.outcome = 'SENT')::int as sent
     , count(*) filter (where d.outcome = 'EMPTY')::int as empty
     , count(*) filter (where d.outcome = 'REFUSED')::int as refused
from tools.subscription_delivery d
join tools.subscription s on s.subscription_id = d.subscription_id
where s.staff_id = :staff
  and d.due_on = (select max(l.due_on) from tools.subscription_delivery l where l.subscription_id = d.subscription_id)
group by d.subscription_id, d.due_on
