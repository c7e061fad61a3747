-- What an order row's licence is checked against. Reads core.retailer.
select licence_no
     , retailer_id
     , opened_on
     , closed_on
  from core.retailer
