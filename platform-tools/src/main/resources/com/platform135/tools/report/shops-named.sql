-- Shops whose licence, name or initials hold a text, in no order. Reads core.retailer. :holds a pattern in lower case.
select r.retailer_id
from core.retailer r
where r.licence_no like :holds or lower(r.name) like :holds or r.initials like :holds
