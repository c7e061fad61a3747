-- The place of every retailer in the columns of the sales store. Reads core.retailer.
select retailer_id
     , ordinal
  from core.retailer
