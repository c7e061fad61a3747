-- The beginning of what verifies reports: the staff of the scope with their unit's code, and the retailers that the filter lets through with
-- their group's code; never run alone. Parameters as in SalesVerification.
with scope_staff as (
    select s.staff_id
         , s.username
         , (
               select o.code
                 from core.organisation o
                where o.organisation_id = case
                          when cast(:manager as int) is not null then s.organisation_id
                          when cardinality(cast(:roots as int[])) > 1 then (
                              select c.ancestor_id
                                from core.organisation_closure c
                               where c.descendant_id = s.organisation_id
                                 and c.ancestor_id = any(cast(:roots as int[]))
                          )
                          when s.organisation_id = any(cast(:roots as int[])) then s.organisation_id
                          else (
                              select child.organisation_id
                                from core.organisation child
                                join core.organisation_closure c on c.ancestor_id = child.organisation_id
                               where child.parent_id = any(cast(:roots as int[]))
                                 and c.descendant_id = s.organisation_id
                          )
                      end
           ) as unit_code
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
         , coalesce(
               case :by
                   when 'format' then f.format
                   when 'marketType' then f.market_type
                   when 'areaType' then f.area_type
                   when 'scale' then f.scale::text
                   when 'tier' then f.tier::text
                   when 'visitClass' then f.visit_class
                   when 'terminal' then f.terminal
                   when 'customerType' then f.market_type || f.format || f.scale
               end
             , ''
           ) as fact_code
      from core.retailer r
      left join lateral (
               select *
                 from core.retailer_facts x
                where x.retailer_id = r.retailer_id
                  and x.from_date <= cast(:population as date)
                order by x.from_date desc
                limit 1
           ) f on true
     where (cast(:formats as text[]) is null or f.format = any(cast(:formats as text[])))
       and (cast(:marketTypes as text[]) is null or f.market_type = any(cast(:marketTypes as text[])))
       and (cast(:areaTypes as text[]) is null or f.area_type = any(cast(:areaTypes as text[])))
       and (cast(:scales as int[]) is null or f.scale = any(cast(:scales as int[])))
       and ((:tierFrom = 1 and :tierTo = 30) or f.tier between :tierFrom and :tierTo)
       and (cast(:visitClasses as text[]) is null or f.visit_class = any(cast(:visitClasses as text[])))
       and (cast(:terminals as text[]) is null or f.terminal = any(cast(:terminals as text[])))
       and (cast(:orderWeekdays as int[]) is null or f.order_weekday = any(cast(:orderWeekdays as int[])))
       and (cast(:retailers as int[]) is null or r.retailer_id = any(cast(:retailers as int[])))
)
