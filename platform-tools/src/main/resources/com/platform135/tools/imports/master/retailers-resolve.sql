-- Finds retailers and managers, and the day from which a row's facts hold: its own day; for a new retailer the day it opened; for a known
-- one the day of the import. A row without a day that says what stands on record for the day the retailer opened, in a file that brings
-- more of its history, is that first entry again. Reads core.retailer, core.retailer_facts, core.assignment, core.staff, writes staged.
-- Parameters: present (the file's columns), today.
with several as (
    select licence_no
    from staged
    group by licence_no
    having count(*) > 1
)
, found as (
    select s.row_no, r.retailer_id, m.staff_id
         , coalesce(s.closed_on, case when not 'closed_on' = any(:present::text[]) then r.closed_on end) as closed_on
         , r.retailer_id is not null
           and s.facts_from is null
           and not (
             s.licence_no in (select v.licence_no from several v)
             and a.staff_id is not distinct from m.staff_id
             and (f.format, f.market_type, f.scale, f.tier, f.status)
                 is not distinct from (s.format, s.market_type, s.scale, s.tier, s.status)
             and (not 'area_type' = any(:present::text[]) or f.area_type is not distinct from s.area_type)
             and (not 'visit_class' = any(:present::text[]) or f.visit_class is not distinct from s.visit_class)
             and (not 'terminal' = any(:present::text[]) or f.terminal is not distinct from s.terminal)
             and (not 'order_weekday' = any(:present::text[]) or f.order_weekday is not distinct from s.order_weekday)
           ) as by_default
    from staged s
    left join core.retailer r on r.licence_no = s.licence_no
    left join core.staff m on m.username = s.manager and m.role = 'CUSTOMER_MANAGER'
    left join core.retailer_facts f on f.retailer_id = r.retailer_id and f.from_date = s.opened_on
    left join core.assignment a on a.retailer_id = r.retailer_id and a.from_date = s.opened_on
)
update staged s
set retailer_id = f.retailer_id
  , staff_id = f.staff_id
  , closed_on = f.closed_on
  , by_default = f.by_default
  , valid_from = case when f.by_default then greatest(:today::date, s.opened_on) else coalesce(s.facts_from, s.opened_on) end
from found f
where f.row_no = s.row_no
