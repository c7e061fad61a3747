-- Licence and name of the shops :ids, in no order. Reads core.retailer.
select retailer_id as id, licence_no, name
from core.retailer
where retailer_id = any (:ids ::int[])
