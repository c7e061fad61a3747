-- Retailers in the order of their licences. Reads core.retailer.
select ordinal
     , retailer_id
     , opened_on
     , closed_on
  from core.retailer
 order by licence_no collate "C"
