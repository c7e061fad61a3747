-- Who looks after the retailers from when. Reads core.assignment, core.retailer.
select r.ordinal
     , a.from_date
     , a.staff_id
  from core.assignment a
  join core.retailer r on r.retailer_id = a.retailer_id
 order by r.ordinal, a.from_date
