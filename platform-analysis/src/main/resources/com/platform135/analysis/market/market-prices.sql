-- Mean price per 条 of each spec at the scope's sample points of :day, from :from to before :to and in the period before, most points first.
-- Reads core.sample_price, core.spec, core.retailer, core.assignment, core.staff, core.organisation_closure. :roots and :manager are the
-- scope; :limit; :retailers that the scope ever looked after, or null.
select
    p.spec_code as code
  , p.name
  , count(distinct x.retailer_id) filter (where x.on_date >= :from and x.on_date < :to) as points
  , round(avg(x.carton_price_fen) filter (where x.on_date >= :from and x.on_date < :to) / 100, 2) as price
  , round(p.retail_fen / 100.0, 2) as guide
  , round(avg(x.carton_price_fen) filter (where x.on_date >= :beforeFrom and x.on_date < :beforeTo) / 100, 2) as before
from core.sample_price x
join core.retailer r on r.retailer_id = x.retailer_id
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
join core.spec p on p.spec_id = x.spec_id
where x.carton_price_fen is not null
  and (:retailers ::int[] is null or x.retailer_id = any (:retailers ::int[]))
  and (x.on_date >= :from and x.on_date < :to or x.on_date >= :beforeFrom and x.on_date < :beforeTo)
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
group by p.spec_code, p.name, p.retail_fen
having count(*) filter (where x.on_date >= :from and x.on_date < :to) > 0
order by points desc, p.spec_code
limit :limit
