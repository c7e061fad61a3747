-- The candidates that the scope looks after on the day of the population, or today, with their group's code and whether they are in N(P);
-- follows verify-head.sql, never run alone.
, member as (
    select c.*
         , a.staff_id
         , case
               when :by = 'org' then s.unit_code
               when :by = 'manager' then s.username
               when :by = 'none' then 'TOTAL'
               else c.fact_code
           end as code
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
