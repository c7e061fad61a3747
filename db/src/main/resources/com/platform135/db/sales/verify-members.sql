-- The retailers of a question with what held of them on the day of the population, straight from the master data and the data contract.
-- Parameters and tables as in verify-counts.sql.
/* head */
/* members */
select m.*
     , case when m.closed_on <= cast(:population as date) then 'CLOSED' else m.status end as status_that_day
     , (
           select count(*)
             from generate_series(cast(:from as date), cast(:to as date) - 1, interval '1 day') as d (day)
            where r.opened_on <= d.day
              and (r.closed_on is null or r.closed_on > d.day)
              and (
                      select x.status = 'ACTIVE' and x.order_weekday = extract(isodow from d.day)
                        from core.retailer_facts x
                       where x.retailer_id = m.retailer_id
                         and x.from_date <= d.day
                       order by x.from_date desc
                       limit 1
                  )
       ) as possible_days
  from member m
  join core.retailer r using (retailer_id)
 where m.opened_on <= cast(:population as date)
 order by r.licence_no collate "C"
