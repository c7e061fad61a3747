-- Matters raised from :from to before :to at shops the scope looks after on :day, by kind, most first.
-- Reads core.matter, core.retailer, core.assignment, core.staff, core.organisation_closure. :roots and :manager are the scope.
select
    m.kind
  , count(*) as raised
  , count(*) filter (where m.state in ('OPEN', 'ESCALATED', 'ANSWERED')) as open
  , (array_agg(m.body order by m.raised_on desc, m.matter_id desc))[1] as latest
from core.matter m
join core.retailer r on r.retailer_id = m.retailer_id
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
where m.raised_on >= :from
  and m.raised_on < :to
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
group by m.kind
order by raised desc, m.kind
