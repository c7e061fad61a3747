-- A manager's sample points are few: their prices of some weeks are found shop by shop.
create index sample_price_shop on core.sample_price (retailer_id, on_date);
