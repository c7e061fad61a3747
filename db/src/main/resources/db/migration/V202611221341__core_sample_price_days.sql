-- 存销比 reads the last month of all sample points.
create index sample_price_day on core.sample_price (on_date);
