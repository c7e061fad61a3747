-- Names of the retailers :ids, in the order of :order (name, licence_no or address) and then by licence; :skip and :limit cut the page.
-- Reads core.retailer, core.retailer_contact, core.visit, core.staff.
with page as (
    select r.retailer_id, row_number() over (/* order */) as place
    from unnest(:ids ::int[]) with ordinality as given (retailer_id, nth)
    join core.retailer r on r.retailer_id = given.retailer_id
    order by place
    offset :skip
    limit :limit
)
select
    r.retailer_id as id
  , r.licence_no
  , r.name
  , r.address
  , coalesce(nullif(c.phone, ''), r.phone) as phone
  , coalesce(array_to_string(c.tags, '、'), '') as tags
  , (
        select max(v.visit_date)
        from core.visit v
        where v.retailer_id = r.retailer_id
    ) as last_visit_on
from page
join core.retailer r on r.retailer_id = page.retailer_id
left join core.retailer_contact c on c.retailer_id = r.retailer_id
order by page.place
