-- The active shops of the unit :unit and the area type :area on :day beside those of its branch, with what each ordered over the twelve weeks
-- to the day. Reads core.retailer, core.retailer_facts, core.assignment, core.staff, core.organisation, core.order_line.
with held as (
    select r.retailer_id, o.code = :unit and f.area_type = :area as own
    from core.retailer r
    join lateral (
        select x.area_type, x.status
        from core.retailer_facts x
        where x.retailer_id = r.retailer_id and x.from_date <= :day
        order by x.from_date desc
        limit 1
    ) f on f.status = 'ACTIVE'
    join lateral (
        select a.staff_id
        from core.assignment a
        where a.retailer_id = r.retailer_id and a.from_date <= :day
        order by a.from_date desc
        limit 1
    ) held on true
    join core.staff s on s.staff_id = held.staff_id
    join core.organisation o on o.organisation_id = s.organisation_id
    join core.organisation unit on unit.code = :unit and unit.parent_id = o.parent_id
    where r.opened_on <= :day and (r.closed_on is null or r.closed_on > :day)
), sold as (
    select h.retailer_id, h.own, coalesce(sum(l.order_qty), 0) as cartons
    from held h
    left join core.order_line l on l.retailer_id = h.retailer_id and l.order_date > :day ::date - 84 and l.order_date <= :day
    group by h.retailer_id, h.own
)
select
    count(*) filter (where own)::int as shops
  , coalesce(sum(cartons) filter (where own), 0)::bigint as cartons
  , count(*)::int as branch_shops
  , coalesce(sum(cartons), 0)::bigint as branch_cartons
  , coalesce(array_agg(retailer_id order by cartons desc, retailer_id) filter (where own), '{}') as largest
from sold
