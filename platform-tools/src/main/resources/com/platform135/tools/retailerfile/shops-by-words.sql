-- Ids of retailers whose name, licence, address or initials hold the text; the scope is cut by whoever asks. Reads core.retailer.
-- :holds a pattern in lower case.
select r.retailer_id
from core.retailer r
where lower(r.name) like :holds
   or r.licence_no like :holds
   or r.initials like :holds
   or lower(r.address) like :holds
