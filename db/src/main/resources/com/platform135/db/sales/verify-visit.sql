-- What the retailers of a question have of each spec, straight from the order lines and the data contract. Parameters and tables as in
-- verify-counts.sql.
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
, line as (
    select l.*
         , exists (
               select 1
                 from scope_staff s
                where s.staff_id = (
                          select x.staff_id
                            from core.assignment x
                           where x.retailer_id = l.retailer_id
                             and x.from_date <= case when :current then cast(:today as date) else l.order_date end
                           order by x.from_date desc
                           limit 1
                      )
           ) as belongs
      from core.order_line l
     where l.order_date >= cast(:from as date)
       and l.order_date < cast(:to as date)
       and (cast(:specs as int[]) is null or l.spec_id = any(cast(:specs as int[])))
)
select m.retailer_id
     , l.spec_id
     , count(distinct l.order_date) filter (where l.order_qty > 0) as order_days
     , coalesce(sum(l.need_qty) filter (where l.belongs), 0) as need
     , coalesce(sum(l.limit_qty) filter (where l.belongs), 0) as limit_sum
     , coalesce(sum(l.order_qty) filter (where l.belongs), 0) as ordered
     , coalesce(sum(l.order_qty::bigint * l.price_fen) filter (where l.belongs), 0) as fen
  from member m
  join core.retailer r using (retailer_id)
  join line l using (retailer_id)
  join core.spec s using (spec_id)
 group by m.retailer_id, l.spec_id, r.licence_no, s.spec_code
having sum(l.need_qty) + coalesce(sum(l.limit_qty), 0) > 0
 order by r.licence_no collate "C", s.spec_code collate "C"
