-- Where the shops :ids lie, those without a place left out, in no order. Reads core.retailer.
select retailer_id as id, licence_no, name, lng, lat
from core.retailer
where retailer_id = any (:ids ::int[])
  and lng is not null
  and lat is not null
