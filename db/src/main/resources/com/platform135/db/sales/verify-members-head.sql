-- The beginning of what verifies lists of retailers: the staff of the scope, and the retailers that the filter lets through on the day of the
-- population with who looks after them; never run alone. Parameters as in SalesVerification.
with scope_staff as (
    select s.staff_id
      from core.staff s
     where s.staff_id = cast(:manager as int)
        or s.organisation_id in (
               select descendant_id
                 from core.organisation_closure
                where ancestor_id = any(cast(:roots as int[]))
           )
)
, candidate as (
    select r.retailer_id
         , r.opened_on
         , r.closed_on
         , f.status
         , f.format
         , f.market_type
         , f.area_type
         , f.scale
         , f.tier
         , f.visit_class
         , f.terminal
         , f.order_weekday
      from core.retailer r
      left join lateral (
               select *
                 from core.retailer_facts x
                where x.retailer_id = r.retailer_id
                  and x.from_date <= cast(:population as date)
                order by x.from_date desc
                limit 1
           ) f on true
     where r.opened_on <= cast(:population as date)
       and (cast(:formats as text[]) is null or f.format = any(cast(:formats as text[])))
       and (cast(:marketTypes as text[]) is null or f.market_type = any(cast(:marketTypes as text[])))
       and (cast(:areaTypes as text[]) is null or f.area_type = any(cast(:areaTypes as text[])))
       and (cast(:scales as int[]) is null or f.scale = any(cast(:scales as int[])))
       and ((:tierFrom = 1 and :tierTo = 30) or f.tier between :tierFrom and :tierTo)
       and (cast(:visitClasses as text[]) is null or f.visit_class = any(cast(:visitClasses as text[])))
       and (cast(:terminals as text[]) is null or f.terminal = any(cast(:terminals as text[])))
       and (cast(:orderWeekdays as int[]) is null or f.order_weekday = any(cast(:orderWeekdays as int[])))
       and (cast(:retailers as int[]) is null or r.retailer_id = any(cast(:retailers as int[])))
)
, member as (
    select c.*
         , a.staff_id
         , c.opened_on <= cast(:population as date)
               and (c.closed_on is null or c.closed_on > cast(:population as date))
               and c.status is not distinct from 'ACTIVE' as active
      from candidate c
      join lateral (
               select x.staff_id
                 from core.assignment x
                where x.retailer_id = c.retailer_id
                  and x.from_date <= case when :current then cast(:today as date) else cast(:population as date) end
                order by x.from_date desc
                limit 1
           ) a on true
      join scope_staff s on s.staff_id = a.staff_id
)
